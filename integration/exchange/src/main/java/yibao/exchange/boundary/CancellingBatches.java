package yibao.exchange.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import yibao.exchange.control.Applying;
import yibao.exchange.control.Batch;
import yibao.exchange.control.Ledger;
import yibao.kernel.access.Caller;
import yibao.kernel.jobs.StopRequests;
import yibao.kernel.problem.BusinessProblem;

/**
 * Ends a batch before it is applied, whether it waits, is being read, is held or has failed. It is answered as REJECTED
 * with the problem CANCELLED_BY_OPERATOR and may come again under its number as it was; one that has been applied by the
 * time the request arrives stays applied.
 */
@Stateless
public class CancellingBatches {

    private Ledger ledger;
    private StopRequests stops;

    protected CancellingBatches() {
    }

    @Inject
    public CancellingBatches(Ledger ledger, StopRequests stops) {
        this.ledger = ledger;
        this.stops = stops;
    }

    /** @throws BusinessProblem OPERATORS_ONLY, BATCH_UNKNOWN, BATCH_ENDED */
    public void cancel(String batchId, Caller caller) {
        Operators.admit(caller);
        try {
            Batch batch = ledger.find(batchId).orElseThrow(
                    () -> new BusinessProblem("exchange", "BATCH_UNKNOWN", 404, "没有这个批次，请核对批次编号"));
            if (batch.state().equals("DONE")) {
                throw new BusinessProblem("exchange", "BATCH_ENDED", 409, "批次已经处理完毕，不能取消；如需更正，请报送单位另报新的批次");
            }
            stops.ask(batchId, caller.name(), Applying.CANCEL);
            if (!batch.state().equals("CLAIMED")) {
                ledger.wake(batchId);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
