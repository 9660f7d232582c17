package yibao.simulators;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Writes a batch by the contract: data file first, then the manifest. Rows are streamed, their count and sum kept on the way. */
public final class BatchFile {
    /** Hands every row, its fields in the message's own column order, to the consumer. */
    public interface Rows {
        void each(Consumer<String[]> row);
    }

    private final Message message;
    private final int sequence;
    private final LocalDate businessDate;
    private String sender;
    private String mode = "DELTA";
    private Encoding encoding = Encoding.UTF_8;
    private boolean zipped;
    private List<String> header;

    private BatchFile(Message message, int sequence, LocalDate businessDate) {
        this.message = message;
        this.sender = message.sender();
        this.sequence = sequence;
        this.businessDate = businessDate;
        this.header = message.columns();
    }

    public static BatchFile of(Message message, int sequence, LocalDate businessDate) {
        return new BatchFile(message, sequence, businessDate);
    }

    public BatchFile from(String otherSender) {
        this.sender = otherSender;
        return this;
    }

    public BatchFile full() {
        this.mode = "FULL";
        return this;
    }

    public BatchFile in(Encoding otherEncoding) {
        this.encoding = otherEncoding;
        return this;
    }

    public BatchFile zipped() {
        this.zipped = true;
        return this;
    }

    /** Puts the columns into another order. */
    public BatchFile shuffled(long seed) {
        List<String> order = new ArrayList<>(message.columns());
        Collections.shuffle(order, new Random(seed));
        this.header = order;
        return this;
    }

    /** Writes both files into the agency's inbox below the exchange folder. */
    public Batch handIn(Path exchangeDir, Rows rows) throws IOException {
        return into(exchangeDir.resolve(message.agency()).resolve("inbox"), rows);
    }

    public Batch into(Path folder, Rows rows) throws IOException {
        Manifest blank = new Manifest(message.contract(), sender, sequence, businessDate, mode, "", encoding.manifestName(), 0, null, "");
        String name = blank.base() + (zipped ? ".csv.gz" : ".csv");
        Path hidden = Drop.hidden(folder, name);
        MessageDigest digest = sha256();
        Count count = new Count();
        try (OutputStream bytes = new DigestOutputStream(Files.newOutputStream(hidden), digest);
             Writer out = new BufferedWriter(new OutputStreamWriter(zipped ? new GZIPOutputStream(bytes, 1 << 16) : bytes, encoding.charset()), 1 << 16)) {
            out.write(encoding.opening());
            out.write(Csv.line(header));
            rows.each(row -> write(out, row, count));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Path data = Drop.show(hidden, folder, name);
        Manifest manifest = new Manifest(message.contract(), sender, sequence, businessDate, mode, name, encoding.manifestName(),
                count.rows, message.moneyColumn() == null ? null : count.fen, HexFormat.of().formatHex(digest.digest()));
        return new Batch(data, Drop.write(folder, manifest.base() + ".manifest.json", manifest.json().getBytes(StandardCharsets.UTF_8)), manifest);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Writer out, String[] row, Count count) {
        List<String> ordered = new ArrayList<>(header.size());
        for (String column : header) {
            ordered.add(row[message.column(column)]);
        }
        try {
            out.write(Csv.line(ordered));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count.rows++;
        count.fen += message.amountOf(row);
    }

    private static final class Count {
        private long rows;
        private long fen;
    }
}
