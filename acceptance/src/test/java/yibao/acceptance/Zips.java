package yibao.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes a zip file to pieces and puts it together otherwise. */
final class Zips {

    private Zips() {
    }

    static byte[] of() throws IOException {
        return write(Map.of());
    }

    static byte[] replaced(byte[] zip, String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = read(zip);
        parts.computeIfPresent(name, (same, bytes) -> change.apply(new String(bytes, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        return write(parts);
    }

    static byte[] without(byte[] zip, String name) throws IOException {
        Map<String, byte[]> parts = read(zip);
        parts.remove(name);
        return write(parts);
    }

    /** An entry of so many zeros. */
    static byte[] with(byte[] zip, String name, long zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : read(zip).entrySet()) {
                if (!part.getKey().equals(name)) {
                    packed.putNextEntry(new ZipEntry(part.getKey()));
                    packed.write(part.getValue());
                }
            }
            packed.putNextEntry(new ZipEntry(name));
            byte[] megabyte = new byte[1 << 20];
            for (long i = 0; i < zeros >> 20; i++) {
                packed.write(megabyte);
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> read(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] write(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                packed.putNextEntry(new ZipEntry(part.getKey()));
                packed.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
