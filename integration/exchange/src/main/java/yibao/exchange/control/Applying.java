package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yibao.exchange.Agreement;
import yibao.exchange.Outcome;
import yibao.kernel.jobs.Progress;
import yibao.kernel.jobs.StopRequests;

/** Takes the batches in their turn, applies each and fixes its receipt, all in the caller's transaction. */
@ApplicationScoped
public class Applying {

    /** How the audit calls the end of a batch before its time. */
    public static final String CANCEL = "CANCEL_BATCH";

    private Folders folders;
    private Agreements agreements;
    private BatchRun run;
    private Ledger ledger;
    private Sequence sequence;
    private Ending ending;
    private Alarms alarms;
    private Progress progress;
    private StopRequests stops;
    private Clock clock;

    protected Applying() {
    }

    @Inject
    public Applying(Folders folders, Agreements agreements, BatchRun run, Ledger ledger, Sequence sequence,
            Ending ending, Alarms alarms, Progress progress, StopRequests stops, Clock clock) {
        this.folders = folders;
        this.agreements = agreements;
        this.run = run;
        this.ledger = ledger;
        this.sequence = sequence;
        this.ending = ending;
        this.alarms = alarms;
        this.progress = progress;
        this.stops = stops;
        this.clock = clock;
    }

    public boolean isWaiting() throws SQLException {
        return ledger.isWaiting(clock.instant());
    }

    public Optional<Batch> takeNext() throws SQLException {
        return ledger.takeNext(clock.instant());
    }

    public void failed(Batch batch, String error, Instant notBefore, boolean last) throws SQLException {
        progress.forget(batch.batchId());
        ledger.failed(batch.batchId(), error, notBefore, last);
        if (last) {
            alarms.raise("BATCH_FAILED", batch.sender(), batch.batchId(),
                    "批次多次处理失败，请查看原因后重试：" + batch.baseName());
        }
    }

    /** @param knownFrom when we come to know what the batch says */
    public void apply(Batch batch, Instant knownFrom) throws SQLException, IOException {
        Instant begun = clock.instant();
        Agreement agreement = agreements.find(batch.sender()).orElseThrow();
        long expected = sequence.nextExpected(batch.sender(), batch.contract());
        boolean gap = batch.sequence() > expected;
        Optional<String> cancelledBy = stops.find(batch.batchId());
        if (cancelledBy.isPresent()) {
            end(batch, cancelled());
        } else if (gap && agreement.holdOnGap() && !batch.released()) {
            hold(batch, expected);
            return;
        } else {
            warnOfGap(batch, expected);
            end(batch, run.run(batch, folders.taken(batch.agency(), batch.batchId()).resolve(batch.dataFile()),
                    agreement, knownFrom));
        }
        ledger.started(batch.batchId(), begun);
        if (!(cancelledBy.isPresent() && gap) && !isAwaitedCorrected(batch)) {
            sequence.answered(batch.sender(), batch.contract(), batch.sequence());
        }
        progress.forget(batch.batchId());
    }

    /** A refused batch for which others are held keeps them waiting: it is expected again, corrected. */
    private boolean isAwaitedCorrected(Batch batch) throws SQLException {
        return ledger.find(batch.batchId()).orElseThrow().outcome() == Outcome.REJECTED && ledger.hasHeldBehind(batch);
    }

    private void warnOfGap(Batch batch, long expected) throws SQLException {
        if (batch.sequence() > expected) {
            alarms.raise("SEQUENCE_GAP", batch.sender(), batch.source() + " " + batch.contract(),
                    "缺第 " + missing(batch, expected) + " 号，第 " + batch.sequence() + " 号已先行处理");
        }
    }

    private void hold(Batch batch, long expected) throws SQLException {
        alarms.raise("BATCH_HELD", batch.sender(), batch.source() + " " + batch.contract(),
                "缺第 " + missing(batch, expected) + " 号，本批暂不处理");
        ending.end(batch, Outcome.HELD, Ledger.Counts.NOTHING, List.of(new Receipts.Problem("SEQUENCE_GAP", 1,
                "缺第 " + expected + " 号，补报后本批自动处理")));
    }

    private String missing(Batch batch, long expected) throws SQLException {
        return MissingNumbers.words(expected, batch.sequence(), ledger.listWaitingFrom(expected, batch));
    }

    /** It had not begun: nothing was read. */
    private static BatchRun.Result cancelled() {
        BatchRefused refused = BatchRun.cancelled();
        return new BatchRun.Result(Outcome.REJECTED, refused.code(), Ledger.Counts.NOTHING,
                List.of(new Receipts.Problem(refused.code(), 1, refused.getMessage())));
    }

    private void end(Batch batch, BatchRun.Result result) throws SQLException {
        ending.end(batch, result.outcome(), result.counts(), result.problems());
        alarms.clear("BATCH_HELD", batch.source() + " " + batch.contract());
        alarms.clear("BATCH_FAILED", batch.batchId());
        if (BatchRun.CANCELLED.equals(result.code())) {
            String actor = stops.find(batch.batchId()).orElseThrow();
            ledger.cancelled(batch.batchId(), actor);
            stops.obeyed(batch.batchId(), actor, CANCEL);
        }
    }
}
