package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yibao.exchange.Agreement;
import yibao.exchange.InboundMessage;
import yibao.exchange.Manifest;
import yibao.exchange.Outcome;
import yibao.kernel.db.Sql;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.RowFaults;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Database;

/** Reads, checks and applies one batch and fixes its receipt, all in the caller's transaction. */
@ApplicationScoped
public class Applying {

    private Database database;
    private Folders folders;
    private Agreements agreements;
    private Messages messages;
    private Ledger ledger;
    private Sequence sequence;
    private Ending ending;
    private Alarms alarms;
    private Progress progress;
    private Clock clock;

    protected Applying() {
    }

    @Inject
    public Applying(Database database, Folders folders, Agreements agreements, Messages messages, Ledger ledger,
            Sequence sequence, Ending ending, Alarms alarms, Progress progress, Clock clock) {
        this.database = database;
        this.folders = folders;
        this.agreements = agreements;
        this.messages = messages;
        this.ledger = ledger;
        this.sequence = sequence;
        this.ending = ending;
        this.alarms = alarms;
        this.progress = progress;
        this.clock = clock;
    }

    public boolean isWaiting() throws SQLException {
        return ledger.isWaiting(clock.instant());
    }

    public Optional<Batch> takeNext() throws SQLException {
        return ledger.takeNext(clock.instant());
    }

    public void failed(Batch batch, String error, Instant notBefore, boolean last) throws SQLException {
        ledger.failed(batch.batchId(), error, notBefore, last);
        if (last) {
            alarms.raise("BATCH_FAILED", batch.batchId(), "批次多次处理失败，请查看原因后重试：" + batch.baseName());
        }
    }

    /** @param knownFrom when we come to know what the batch says */
    public void apply(Batch batch, Instant knownFrom) throws SQLException, IOException {
        Manifest manifest = batch.manifest();
        Agreement agreement = agreements.find(batch.sender()).orElseThrow();
        long expected = sequence.nextExpected(batch.sender(), batch.contract());
        boolean gap = batch.sequence() > expected;
        if (gap && agreement.holdOnGap() && !batch.released()) {
            hold(batch, expected);
            return;
        }
        if (gap) {
            alarms.raise("SEQUENCE_GAP", batch.source() + " " + batch.contract(),
                    "缺第 " + expected + " 号，第 " + batch.sequence() + " 号已先行处理");
        }
        read(batch, manifest, agreement, knownFrom);
        if (!isAwaitedCorrected(batch)) {
            sequence.answered(batch.sender(), batch.contract(), batch.sequence());
        }
        progress.forget(batch.batchId());
    }

    /** A refused batch for which others are held keeps them waiting: it is expected again, corrected. */
    private boolean isAwaitedCorrected(Batch batch) throws SQLException {
        return ledger.find(batch.batchId()).orElseThrow().outcome() == Outcome.REJECTED && ledger.hasHeldBehind(batch);
    }

    private void hold(Batch batch, long expected) throws SQLException {
        alarms.raise("BATCH_HELD", batch.source() + " " + batch.contract(), "缺第 " + expected + " 号，本批暂不处理");
        end(batch, Outcome.HELD, Ledger.Counts.NOTHING, List.of(new Receipts.Problem("SEQUENCE_GAP", 1,
                "缺第 " + expected + " 号，补报后本批自动处理")));
    }

    private <T> void read(Batch batch, Manifest manifest, Agreement agreement, Instant knownFrom)
            throws SQLException, IOException {
        @SuppressWarnings("unchecked")
        InboundMessage<T> message = (InboundMessage<T>) messages.find(batch.contract()).orElseThrow();
        Path file = folders.taken(batch.agency(), batch.batchId()).resolve(batch.dataFile());
        try (Connection connection = database.open()) {
            RowFaults faults = RowFaults.open(connection);
            Read read = new Read();
            try (BatchReading<T> reading = new BatchReading<>(file, manifest, message, faults,
                    rows -> progress.report(batch.batchId(), "reading", rows, manifest.rows()))) {
                read.reading = reading;
                Intake.Applied applied = message.apply(new BatchIntake(batch, manifest, agreement, reading, faults,
                        message.amountColumn().isPresent(), knownFrom), reading);
                accept(batch, reading, faults, applied);
            } catch (BatchRefused refused) {
                reject(batch, read.rows(), faults, refused);
            }
            Sql.execute(connection, "insert into exchange_refusal (batch_id, line, row_key, field, code, message) "
                    + "select cast(? as varchar(36)), line, row_key, field, code, message from " + faults.table(),
                    batch.batchId());
        }
    }

    /** How far a reading came, also where it could not even begin. */
    private static final class Read {
        private BatchReading<?> reading;

        long rows() {
            return reading == null ? 0 : reading.rowsRead();
        }
    }

    private void accept(Batch batch, BatchReading<?> reading, RowFaults faults, Intake.Applied applied)
            throws SQLException {
        long rejected = faults.rows();
        Ledger.Counts counts = new Ledger.Counts(reading.rowsRead(), applied.accepted(), applied.unchanged(), rejected,
                reading.normalised(), batch.declaredAmount() == null ? null : applied.amount());
        if (!counts.addUp()) {
            throw new IllegalStateException("a receipt that does not add up is not written: " + counts);
        }
        end(batch, rejected == 0 ? Outcome.ACCEPTED : Outcome.PARTLY_ACCEPTED, counts, problemsOf(faults));
    }

    private void reject(Batch batch, long rowsRead, RowFaults faults, BatchRefused refused) throws SQLException {
        List<Receipts.Problem> problems = new ArrayList<>();
        problems.add(new Receipts.Problem(refused.code(), 1, refused.getMessage()));
        problems.addAll(problemsOf(faults));
        end(batch, Outcome.REJECTED, new Ledger.Counts(rowsRead, 0, 0, rowsRead, 0, null), problems);
    }

    private static List<Receipts.Problem> problemsOf(RowFaults faults) throws SQLException {
        return faults.countByCode().entrySet().stream()
                .map(entry -> new Receipts.Problem(entry.getKey(), entry.getValue(), null)).toList();
    }

    private void end(Batch batch, Outcome outcome, Ledger.Counts counts, List<Receipts.Problem> problems)
            throws SQLException {
        ending.end(batch, outcome, counts, problems);
        if (outcome != Outcome.HELD) {
            alarms.clear("BATCH_HELD", batch.source() + " " + batch.contract());
        }
    }
}
