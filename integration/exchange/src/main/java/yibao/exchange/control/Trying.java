package yibao.exchange.control;

import jakarta.ejb.ApplicationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import yibao.exchange.Agency;
import yibao.exchange.Manifest;
import yibao.exchange.Outcome;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/**
 * Does with a sample all that is done with a batch, up to its receipt, in a transaction that is then rolled back. What
 * it came to leaves by an exception, so that nothing of it can be committed.
 */
@ApplicationScoped
public class Trying {

    private static final int REFUSALS_KEPT = 1_000;

    private Database database;
    private Claiming claiming;
    private BatchRun run;
    private Ledger ledger;
    private Sequence sequence;
    private Agreements agreements;
    private Receipts receipts;
    private Clock clock;

    protected Trying() {
    }

    @Inject
    public Trying(Database database, Claiming claiming, BatchRun run, Ledger ledger, Sequence sequence,
            Agreements agreements, Receipts receipts, Clock clock) {
        this.database = database;
        this.claiming = claiming;
        this.run = run;
        this.ledger = ledger;
        this.sequence = sequence;
        this.agreements = agreements;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** What a sample came to. Thrown, never returned: nothing of a sample stays. */
    @ApplicationException(rollback = true)
    public static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String receipt;
        private final transient Optional<String> note;
        private final transient List<Object[]> refusals;

        Tried(String receipt, Optional<String> note, List<Object[]> refusals) {
            super("a trial is rolled back", null, false, false);
            this.receipt = receipt;
            this.note = note;
            this.refusals = refusals;
        }

        public String receipt() {
            return receipt;
        }

        public String note() {
            return note.orElse(null);
        }

        public List<Object[]> refusals() {
            return refusals;
        }
    }

    /** @throws Tried always, unless the machine fails or the job is stopped */
    public void tryOut(String trialId, Agency agency, Path folder, Instant knownFrom) throws SQLException, IOException {
        Path manifestFile = Folders.list(folder).filter(file -> file.toString().endsWith(ManifestReader.SUFFIX)).findFirst()
                .orElseThrow();
        Manifest manifest = null;
        BatchRun.Result result;
        Optional<String> note = Optional.empty();
        Batch batch = null;
        try {
            manifest = ManifestReader.read(Files.readAllBytes(manifestFile));
            batch = sample(trialId, agency, manifestFile, manifest);
            claiming.checkBeforeReading(agency, new Delivery(trialId, folder), manifestFile, manifest);
            note = noteOnSequence(manifest);
            result = run.run(batch, folder.resolve(manifest.file()), agreements.find(manifest.sender()).orElseThrow(),
                    knownFrom);
        } catch (BatchRefused refused) {
            result = new BatchRun.Result(Outcome.REJECTED, refused.code(), Ledger.Counts.NOTHING,
                    List.of(new Receipts.Problem(refused.code(), 1, refused.getMessage())));
        }
        Batch answered = batch == null ? sample(trialId, agency, manifestFile, null) : batch;
        throw new Tried(receipts.sample(answered, result.outcome(), result.counts(), result.problems(), clock.instant()),
                note, refusalsOf(trialId));
    }

    /** What the ledger would make of the number now; the sample's content is read all the same. */
    private Optional<String> noteOnSequence(Manifest manifest) throws SQLException {
        Optional<Batch> before = ledger.findHolder(manifest);
        if (before.isPresent() && before.get().outcome() != Outcome.REJECTED) {
            return Optional.of(before.get().sha256().equals(manifest.sha256())
                    ? "第 " + manifest.sequence() + " 号的同一份数据已经报送过，正式报送将得到第一次的回执（DUPLICATE）"
                    : "第 " + manifest.sequence() + " 号已用于另一份数据，正式报送将判为序号冲突（CONFLICT）");
        }
        long expected = sequence.nextExpected(manifest.sender(), manifest.contract());
        return manifest.sequence() > expected
                ? Optional.of("下一个应报的是第 " + expected + " 号，正式报送第 " + manifest.sequence() + " 号将因缺号暂挂或告警")
                : Optional.empty();
    }

    private Batch sample(String trialId, Agency agency, Path manifestFile, Manifest manifest) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        String base = ManifestReader.baseOf(manifestFile);
        if (manifest == null) {
            return new Batch(trialId, 0, "IN", agency, base, null, null, null, null, null, null, null, null, null, null,
                    "CLAIMED", null, false, null, 0, 0, 0, 0, 0, null, null, 0, null, now, now, null, null);
        }
        return new Batch(trialId, 0, "IN", agency, base, manifest.file(), manifest.contract(), manifest.sender(),
                manifest.sequence(), manifest.businessDate(), manifest.full() ? "FULL" : "DELTA", manifest.encoding(),
                manifest.rows(), manifest.amount(), manifest.sha256(), "CLAIMED", null, false, null, 0, 0, 0, 0, 0, null,
                null, 0, null, now, now, null, null);
    }

    private List<Object[]> refusalsOf(String trialId) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.list(connection, row -> new Object[] {trialId, row.getInt(1), row.getString(2), row.getString(3),
                row.getString(4), row.getString(5)}, "select line, row_key, field, code, message from exchange_refusal "
                    + "where batch_id = ? order by line, field, code fetch first " + REFUSALS_KEPT + " rows only",
                    trialId);
        }
    }
}
