package yibao.simulators;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes bad batches out of a good one, each with exactly one thing wrong. The good one is left as it is, so it should lie
 * outside the inbox; the doctored one is put into the folder named. For small batches: they are held in memory.
 */
public final class Doctored {
    private final Manifest manifest;
    private final byte[] data;

    private Doctored(Manifest manifest, byte[] data) {
        this.manifest = manifest;
        this.data = data;
    }

    public static Doctored of(Batch good) throws IOException {
        return new Doctored(good.manifest(), Files.readAllBytes(good.data()));
    }

    /** The same batch under another sequence number. */
    public Doctored numbered(int sequence) {
        return new Doctored(manifest.withSequence(sequence), data);
    }

    /** Nothing wrong at all: for handing the same in again. */
    public Batch untouched(Path folder) throws IOException {
        return put(folder, manifest, data);
    }

    public Batch oneRowOff(Path folder) throws IOException {
        return put(folder, manifest.withRows(manifest.rows() + 1), data);
    }

    public Batch oneFenOff(Path folder) throws IOException {
        return put(folder, manifest.withAmount(manifest.amount() + 1), data);
    }

    /** One bit in the middle of the file is turned; the manifest still names the digest of the good file. */
    public Batch oneByteOff(Path folder) throws IOException {
        byte[] changed = data.clone();
        changed[changed.length / 2] ^= 1;
        return put(folder, manifest, changed);
    }

    /** A good batch, but another one than before: its last row is missing, and its manifest agrees. */
    public Batch otherDigest(Path folder) throws IOException {
        List<List<String>> rows = rows();
        return rewritten(folder, rows.subList(0, rows.size() - 1));
    }

    public Batch unknownContract(Path folder) throws IOException {
        return put(folder, manifest.withContract(manifest.contract().replaceAll("/.*", "/99")), data);
    }

    public Batch missingColumn(Path folder, String column) throws IOException {
        List<List<String>> rows = rows();
        int place = rows.get(0).indexOf(column);
        rows.forEach(row -> row.remove(place));
        byte[] bytes = bytesOf(rows);
        return put(folder, manifest.withDigest(digestOf(bytes)), bytes);
    }

    /** Bytes in the middle of the file that no character of the declared encoding has; the digest is right. */
    public Batch brokenEncoding(Path folder) throws IOException {
        byte[] plain = plainBytes();
        int lineEnd = plain.length / 2;
        while (plain[lineEnd] != '\n') {
            lineEnd++;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, lineEnd - 1);
        out.write(new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xff});
        out.write(plain, lineEnd - 1, plain.length - lineEnd + 1);
        byte[] bytes = packed(out.toByteArray());
        return put(folder, manifest.withDigest(digestOf(bytes)), bytes);
    }

    /** Keeps the first rows only and gives some of them an ID number that cannot be: 2 of 5 is too many, 1 of 50 is not. */
    public Batch badRows(Path folder, int bad, int of) throws IOException {
        List<List<String>> rows = rows();
        if (rows.size() <= of) {
            throw new IllegalArgumentException("the good batch has only " + (rows.size() - 1) + " rows");
        }
        List<List<String>> kept = new ArrayList<>(rows.subList(0, of + 1));
        for (int i = 1; i <= bad; i++) {
            spoil(kept.get(i * of / bad), "certno", IdNumber::broken, kept.get(0));
        }
        return rewritten(folder, kept);
    }

    /** A zipped file that ends too early; the digest is that of the short file. */
    public Batch truncatedGzip(Path folder) throws IOException {
        byte[] whole = isZipped() ? data : zip(data);
        byte[] part = Arrays.copyOf(whole, whole.length * 2 / 3);
        String name = isZipped() ? manifest.file() : manifest.file() + ".gz";
        return put(folder, new Manifest(manifest.contract(), manifest.sender(), manifest.sequence(), manifest.businessDate(), manifest.mode(),
                name, manifest.encoding(), manifest.rows(), manifest.amount(), digestOf(part)), part);
    }

    private static void spoil(List<String> row, String column, UnaryOperator<String> how, List<String> header) {
        int place = header.indexOf(column);
        row.set(place, how.apply(row.get(place)));
    }

    private Batch rewritten(Path folder, List<List<String>> rows) throws IOException {
        byte[] bytes = bytesOf(rows);
        Long amount = manifest.amount() == null ? null : amountOf(rows);
        return put(folder, manifest.withRows(rows.size() - 1).withAmount(amount).withDigest(digestOf(bytes)), bytes);
    }

    private long amountOf(List<List<String>> rows) {
        Message message = Message.of(manifest.contract().replaceAll("/.*", ""));
        List<String> header = rows.get(0);
        return rows.stream().skip(1).mapToLong(row -> message.amountOf(
                message.columns().stream().map(column -> row.get(header.indexOf(column))).toArray(String[]::new))).sum();
    }

    private List<List<String>> rows() throws IOException {
        return Csv.parse(new String(plainBytes(), charset()));
    }

    private byte[] bytesOf(List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(Csv.line(row)));
        return packed(text.toString().getBytes(charset()));
    }

    private Charset charset() {
        return manifest.encoding().equals("GB18030") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    private boolean isZipped() {
        return manifest.file().endsWith(".gz");
    }

    private byte[] plainBytes() throws IOException {
        return isZipped() ? new GZIPInputStream(new ByteArrayInputStream(data)).readAllBytes() : data;
    }

    private byte[] packed(byte[] plain) throws IOException {
        return isZipped() ? zip(plain) : plain;
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    private static String digestOf(byte[] bytes) {
        return HexFormat.of().formatHex(BatchFile.sha256().digest(bytes));
    }

    private static Batch put(Path folder, Manifest manifest, byte[] bytes) throws IOException {
        Path data = Drop.write(folder, manifest.file(), bytes);
        Path written = Drop.write(folder, manifest.base() + ".manifest.json", manifest.json().getBytes(StandardCharsets.UTF_8));
        return new Batch(data, written, manifest);
    }
}
