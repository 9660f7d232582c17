package yibao.exchange.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.exchange.control.Alarms;
import yibao.exchange.control.Ledger;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;

/** An operator's two acts: to try a failed batch again, and to let a held one pass its gap. */
@Stateless
public class OperatingBatches {

    private Ledger ledger;
    private Alarms alarms;
    private Database database;
    private Audit audit;

    protected OperatingBatches() {
    }

    @Inject
    public OperatingBatches(Ledger ledger, Alarms alarms, Database database, Audit audit) {
        this.ledger = ledger;
        this.alarms = alarms;
        this.database = database;
        this.audit = audit;
    }

    /** @throws BusinessProblem BATCH_NOT_FAILED */
    public void retry(String batchId, String actor) {
        try {
            if (!ledger.retry(batchId)) {
                throw new BusinessProblem("exchange", "BATCH_NOT_FAILED", 409, "只有处理失败的批次才能重试");
            }
            alarms.clear("BATCH_FAILED", batchId);
            remember(actor, "RETRY_BATCH", batchId);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws BusinessProblem BATCH_NOT_HELD */
    public void release(String batchId, String actor) {
        try {
            if (!ledger.release(batchId)) {
                throw new BusinessProblem("exchange", "BATCH_NOT_HELD", 409, "只有因缺号而暂挂的批次才能放行");
            }
            remember(actor, "RELEASE_BATCH", batchId);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void remember(String actor, String action, String batchId) throws SQLException {
        try (Connection connection = database.open()) {
            audit.record(connection, AuditEntry.of(actor, action, batchId, "DONE", null));
        }
    }
}
