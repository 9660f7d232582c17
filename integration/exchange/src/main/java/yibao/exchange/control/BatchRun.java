package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yibao.exchange.Agreement;
import yibao.exchange.InboundMessage;
import yibao.exchange.Manifest;
import yibao.exchange.Outcome;
import yibao.kernel.db.Sql;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.RowFaults;
import yibao.kernel.jobs.Progress;
import yibao.kernel.jobs.WorkStopped;
import yibao.kernel.platform.Database;

/**
 * Reads and checks a batch and hands its rows to their door, in the caller's transaction; what it comes to is decided
 * here, for a batch that counts and for one on trial alike.
 */
@ApplicationScoped
public class BatchRun {

    static final String CANCELLED = "CANCELLED_BY_OPERATOR";

    private Database database;
    private Messages messages;
    private Progress progress;

    protected BatchRun() {
    }

    @Inject
    public BatchRun(Database database, Messages messages, Progress progress) {
        this.database = database;
        this.messages = messages;
        this.progress = progress;
    }

    /** @param code null unless the batch as a whole was refused */
    record Result(Outcome outcome, String code, Ledger.Counts counts, List<Receipts.Problem> problems) {
    }

    /** Every fault of every row stands in {@code exchange_refusal} under the batch's id afterwards. */
    <T> Result run(Batch batch, Path file, Agreement agreement, Instant knownFrom) throws SQLException, IOException {
        Manifest manifest = batch.manifest();
        @SuppressWarnings("unchecked")
        InboundMessage<T> message = (InboundMessage<T>) messages.find(batch.contract()).orElseThrow();
        try (Connection connection = database.open()) {
            RowFaults faults = RowFaults.open(connection);
            Result result = read(batch, file, manifest, message, faults, agreement, knownFrom);
            Sql.execute(connection, "insert into exchange_refusal (batch_id, line, row_key, field, code, message) "
                    + "select cast(? as varchar(36)), line, row_key, field, code, message from " + faults.table(),
                    batch.batchId());
            return result;
        }
    }

    private <T> Result read(Batch batch, Path file, Manifest manifest, InboundMessage<T> message, RowFaults faults,
            Agreement agreement, Instant knownFrom) throws SQLException, IOException {
        Read read = new Read();
        report(batch, "reading", 0);
        try (BatchReading<T> reading = new BatchReading<>(file, manifest, message, faults,
                rows -> report(batch, "reading", rows))) {
            read.reading = reading;
            Intake.Applied applied = message.apply(new BatchIntake(batch, manifest, agreement, reading, faults,
                    message.amountColumn().isPresent(), knownFrom, () -> beginApplying(batch)), reading);
            return accepted(batch, reading, faults, applied);
        } catch (BatchRefused refused) {
            return refused(read.rows(), faults, refused);
        }
    }

    private void beginApplying(Batch batch) {
        report(batch, "applying", batch.declaredRows());
        try {
            progress.goOnOrStop(batch.batchId());
        } catch (WorkStopped stopped) {
            throw cancelled();
        }
    }

    private void report(Batch batch, String phase, long rows) {
        try {
            progress.report(batch.batchId(), phase, rows, batch.declaredRows());
        } catch (WorkStopped stopped) {
            throw cancelled();
        }
    }

    static BatchRefused cancelled() {
        return new BatchRefused(CANCELLED, "医保经办人员取消了本批，数据一行也没有采用；核实后可按原序号重新报送");
    }

    /** How far a reading came, also where it could not even begin. */
    private static final class Read {
        private BatchReading<?> reading;

        long rows() {
            return reading == null ? 0 : reading.rowsRead();
        }
    }

    private static Result accepted(Batch batch, BatchReading<?> reading, RowFaults faults, Intake.Applied applied)
            throws SQLException {
        long rejected = faults.rows();
        Ledger.Counts counts = new Ledger.Counts(reading.rowsRead(), applied.accepted(), applied.unchanged(), rejected,
                reading.normalised(), batch.declaredAmount() == null ? null : applied.amount());
        if (!counts.addUp()) {
            throw new IllegalStateException("a receipt that does not add up is not written: " + counts);
        }
        return new Result(rejected == 0 ? Outcome.ACCEPTED : Outcome.PARTLY_ACCEPTED, null, counts,
                problemsOf(faults));
    }

    private static Result refused(long rowsRead, RowFaults faults, BatchRefused refused) throws SQLException {
        List<Receipts.Problem> problems = new ArrayList<>();
        problems.add(new Receipts.Problem(refused.code(), 1, refused.getMessage()));
        problems.addAll(problemsOf(faults));
        return new Result(Outcome.REJECTED, refused.code(), new Ledger.Counts(rowsRead, 0, 0, rowsRead, 0, null),
                problems);
    }

    private static List<Receipts.Problem> problemsOf(RowFaults faults) throws SQLException {
        return faults.countByCode().entrySet().stream()
                .map(entry -> new Receipts.Problem(entry.getKey(), entry.getValue(), null)).toList();
    }
}
