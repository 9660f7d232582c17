package yibao.exchange.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import yibao.exchange.BatchFilter;
import yibao.exchange.BatchView;
import yibao.exchange.LedgerPage;
import yibao.exchange.control.Batch;
import yibao.exchange.control.Ledger;
import yibao.exchange.control.Outbox;
import yibao.kernel.Money;
import yibao.kernel.db.Slice;
import yibao.kernel.jobs.Progress;
import yibao.kernel.jobs.StopRequests;
import yibao.kernel.problem.BusinessProblem;

/** Reads the ledger of batches, newest first. */
@Stateless
public class ListingBatches {

    private Ledger ledger;
    private Outbox outbox;
    private Progress progress;
    private StopRequests stops;

    protected ListingBatches() {
    }

    @Inject
    public ListingBatches(Ledger ledger, Outbox outbox, Progress progress, StopRequests stops) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.progress = progress;
        this.stops = stops;
    }

    public List<BatchView> list(BatchFilter filter) {
        try {
            return ledger.list(filter).stream().map(this::view).toList();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @param place of the first one among those that fit, counted from 0; the filter's own limit is not asked */
    public LedgerPage page(BatchFilter filter, long place, int size) {
        try {
            long count = ledger.count(filter);
            return new LedgerPage(count, ledger.page(filter, Slice.of(place, size, count)).stream().map(this::view).toList());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** How many batches that came in wait for a person. @param state HELD or FAILED */
    public long countWaiting(String state) {
        try {
            return ledger.count(state);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws BusinessProblem BATCH_UNKNOWN */
    public BatchView get(String batchId) {
        return view(batch(batchId));
    }

    /** The receipt's JSON, or empty where there is none yet. */
    public Optional<String> findReceipt(String batchId) {
        try {
            return outbox.receiptOf(batch(batchId));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public void writeRefusals(String batchId, OutputStream out) throws IOException {
        Batch batch = batch(batchId);
        outbox.writeRefusals(batch.duplicateOf() == null ? batch.batchId() : batch.duplicateOf(), out);
    }

    /** For people at the desk: numbers masked. */
    public void writeRefusalsMasked(String batchId, OutputStream out) throws IOException {
        Batch batch = batch(batchId);
        outbox.writeRefusalsMasked(batch.duplicateOf() == null ? batch.batchId() : batch.duplicateOf(), out);
    }

    private Batch batch(String batchId) {
        try {
            return ledger.find(batchId).orElseThrow(
                    () -> new BusinessProblem("exchange", "BATCH_UNKNOWN", 404, "没有这个批次，请核对批次编号"));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private BatchView view(Batch batch) {
        Progress.Step step = progress.of(batch.batchId());
        boolean cancelling = !batch.state().equals("DONE") && stops.find(batch.batchId()).isPresent();
        return new BatchView(batch.batchId(), batch.direction(), batch.agency().folder(), batch.contract(),
                batch.sender(), batch.sequence(), text(batch.businessDate()), batch.mode(), batch.dataFile(),
                batch.state(), text(batch.outcome()),
                new BatchView.Rows(batch.declaredRows(), step.done(), batch.rowsRead(),
                        batch.accepted(), batch.unchanged(), batch.rejected(), batch.normalised()),
                batch.declaredAmount() == null ? null
                        : new BatchView.Amount(batch.declaredAmount().toString(), amount(batch.acceptedAmount())),
                batch.sha256(), batch.duplicateOf(), batch.lastError(), step.phase(), cancelling,
                batch.cancelledBy(), text(batch.receivedAt()), text(batch.startedAt()), text(batch.finishedAt()), String.valueOf(batch.number()));
    }

    private static String amount(Money money) {
        return money == null ? Money.ZERO.toString() : money.toString();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
