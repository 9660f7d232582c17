package yibao.exchange.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yibao.exchange.Agency;
import yibao.exchange.Outcome;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.kernel.sheet.SheetWriter;

/** The files that partners fetch. They are made from the database alone, so that making them again gives the same. */
@ApplicationScoped
public class Outbox {

    private static final List<String> REFUSAL_COLUMNS = List.of("line", "key", "field", "code", "message");

    private Database database;
    private Folders folders;
    private Ledger ledger;
    private Sequence sequence;

    protected Outbox() {
    }

    @Inject
    public Outbox(Database database, Folders folders, Ledger ledger, Sequence sequence) {
        this.database = database;
        this.folders = folders;
        this.ledger = ledger;
        this.sequence = sequence;
    }

    /** Something to be delivered. */
    public record Waiting(String batchId, String kind, int attempts) {
    }

    public Optional<Waiting> takeNext(Instant now) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> new Waiting(row.getString(1), row.getString(2), row.getInt(3)),
                    "select batch_id, kind, attempts from exchange_outbox where not_before <= ? "
                            + "order by number fetch first 1 row only for update skip locked", now);
        }
    }

    public void deliver(Waiting waiting) throws SQLException, IOException {
        Batch batch = ledger.find(waiting.batchId()).orElseThrow();
        if (waiting.kind().equals(Answer.BATCH)) {
            hand(batch);
        } else {
            answer(batch);
        }
        try (Connection connection = database.open()) {
            Sql.execute(connection, "delete from exchange_outbox where batch_id = ?", batch.batchId());
        }
    }

    /**
     * Files of batches whose transaction never came to its end. Before the ledger is asked, every sequence of ours is
     * locked: so a commit that a dying process left under way has been decided.
     */
    public void discardDrafts() throws SQLException, IOException {
        for (Agency agency : Agency.values()) {
            for (Path draft : folders.allSending(agency)) {
                sequence.settled();
                if (ledger.find(draft.getFileName().toString()).isEmpty()) {
                    Folders.discard(draft);
                }
            }
        }
    }

    public void postpone(Waiting waiting, Instant until, String error) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, "update exchange_outbox set attempts = attempts + 1, not_before = ?, "
                    + "last_error = ? where batch_id = ?", until, error.substring(0, Math.min(error.length(), 2_000)),
                    waiting.batchId());
        }
    }

    /** The refused rows of a batch as {@code line,key,field,code,message}. */
    public void writeRefusals(String batchId, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(REFUSAL_COLUMNS);
        forEachRefusal(batchId, csv::writeRecord);
        csv.flush();
    }

    /** The same for people: numbers masked, and nothing that a spreadsheet would take for a formula. */
    public void writeRefusalsMasked(String batchId, OutputStream out) throws IOException {
        try (SheetWriter sheet = SheetWriter.csv(out)) {
            sheet.row(REFUSAL_COLUMNS);
            forEachRefusal(batchId, fields -> sheet.row(fields.stream().map(Concealed::text).toList()));
        }
    }

    private interface RefusalSink {
        void take(List<String> fields) throws IOException;
    }

    private void forEachRefusal(String batchId, RefusalSink each) throws IOException {
        try (Connection connection = database.open()) {
            Sql.forEach(connection, row -> {
                try {
                    each.take(Arrays.asList(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }, """
                    select line, row_key, field, code, message from exchange_refusal where batch_id = ?
                    order by line, field, code""", batchId);
        } catch (SQLException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
    }

    /** The receipt as the sender gets it; a duplicate gets the receipt of the first delivery again. */
    public Optional<String> receiptOf(Batch batch) throws SQLException {
        if (batch.outcome() == Outcome.DUPLICATE) {
            return ledger.find(batch.duplicateOf()).map(Batch::receipt);
        }
        return Optional.ofNullable(batch.receipt());
    }

    private void answer(Batch batch) throws SQLException, IOException {
        Path outbox = folders.outbox(batch.agency());
        Batch answered = batch.outcome() == Outcome.DUPLICATE ? ledger.find(batch.duplicateOf()).orElseThrow() : batch;
        Path refusals = outbox.resolve(batch.baseName() + ".receipt.csv");
        if (hasRefusals(answered)) {
            Folders.write(refusals, out -> writeRefusals(answered.batchId(), out));
        } else {
            Files.deleteIfExists(refusals);
        }
        String receipt = receiptOf(batch).orElse(null);
        if (receipt != null) {
            Folders.write(outbox.resolve(batch.baseName() + ".receipt.json"),
                    out -> out.write(receipt.getBytes(StandardCharsets.UTF_8)));
        }
        if (batch.state().equals("DONE")) {
            new Delivery(batch.batchId(), folders.taken(batch.agency(), batch.batchId()))
                    .rest(batch.outcome().isQuarantined() ? folders.quarantine(batch.agency())
                            : folders.archive(batch.agency()));
        }
    }

    private boolean hasRefusals(Batch batch) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> row.getInt(1),
                    "select 1 from exchange_refusal where batch_id = ? fetch first 1 row only", batch.batchId())
                    .isPresent();
        }
    }

    /** Our own batch: data first, manifest last, as we ask of others. */
    private void hand(Batch batch) throws IOException {
        Path made = folders.sending(batch.agency(), batch.batchId());
        Path outbox = folders.outbox(batch.agency());
        copy(made.resolve(batch.dataFile()), outbox);
        copy(made.resolve(batch.baseName() + ManifestReader.SUFFIX), outbox);
        new Delivery(batch.batchId(), made).rest(folders.archive(batch.agency()));
    }

    private void copy(Path file, Path folder) throws IOException {
        if (Files.exists(file)) {
            Folders.write(folder.resolve(file.getFileName()), out -> Files.copy(file, out));
        }
    }
}
