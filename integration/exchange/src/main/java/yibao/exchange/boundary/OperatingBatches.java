package yibao.exchange.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import yibao.exchange.control.Ledger;
import yibao.kernel.problem.BusinessProblem;

/** An operator's two acts: to try a failed batch again, and to let a held one pass its gap. */
@Stateless
public class OperatingBatches {

    private Ledger ledger;

    protected OperatingBatches() {
    }

    @Inject
    public OperatingBatches(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws BusinessProblem BATCH_NOT_FAILED */
    public void retry(String batchId) {
        try {
            if (!ledger.retry(batchId)) {
                throw new BusinessProblem("exchange", "BATCH_NOT_FAILED", 409, "只有处理失败的批次才能重试");
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws BusinessProblem BATCH_NOT_HELD */
    public void release(String batchId) {
        try {
            if (!ledger.release(batchId)) {
                throw new BusinessProblem("exchange", "BATCH_NOT_HELD", 409, "只有因缺号而暂挂的批次才能放行");
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
