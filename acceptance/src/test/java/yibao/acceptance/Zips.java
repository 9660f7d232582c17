package yibao.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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

    /** By the directory at its end: what stands before the entries is not always true. */
    private static Map<String, byte[]> read(byte[] zip) throws IOException {
        Path file = Files.write(Files.createTempFile("zip", ".zip"), zip);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile in = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                parts.put(entry.getName(), in.getInputStream(entry).readAllBytes());
            }
        }
        Files.delete(file);
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
