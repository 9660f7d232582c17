package yibao.exchange.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.exchange.control.Alarms;
import yibao.exchange.control.Ledger;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.jobs.StopRequests;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;

/** What an operator does alone: tries a failed batch again, and says that an alarm has been seen to. */
@Stateless
public class OperatingBatches {

    private static final int LONGEST_NOTE = 400;

    private Ledger ledger;
    private Alarms alarms;
    private StopRequests stops;
    private Database database;
    private Audit audit;

    protected OperatingBatches() {
    }

    @Inject
    public OperatingBatches(Ledger ledger, Alarms alarms, StopRequests stops, Database database, Audit audit) {
        this.ledger = ledger;
        this.alarms = alarms;
        this.stops = stops;
        this.database = database;
        this.audit = audit;
    }

    /**
     * @param reason why, kept in the log; may be null
     * @throws BusinessProblem OPERATORS_ONLY, REASON_TOO_LONG, BATCH_NOT_FAILED
     */
    public void retry(String batchId, String reason, Caller caller) {
        Operators.admit(caller);
        if (reason != null && reason.length() > LONGEST_NOTE) {
            throw new BusinessProblem("exchange", "REASON_TOO_LONG", 422, "理由最多 400 字，请缩短", "reason");
        }
        try {
            if (!ledger.retry(batchId)) {
                throw new BusinessProblem("exchange", "BATCH_NOT_FAILED", 409, "只有处理失败的批次才能重试");
            }
            stops.forget(batchId);
            alarms.clear("BATCH_FAILED", batchId);
            remember(caller, "RETRY_BATCH", batchId, reason);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * The alarm is shown no more, unless its cause comes back after having ended.
     *
     * @param note what was done about it
     * @throws BusinessProblem OPERATORS_ONLY, NOTE_MISSING, NOTE_TOO_LONG, ALARM_NOT_OPEN
     */
    public void acknowledge(long number, String note, Caller caller) {
        Operators.admit(caller);
        if (note == null || note.isBlank()) {
            throw new BusinessProblem("exchange", "NOTE_MISSING", 422, "请写明这条告警是如何处理的", "note");
        }
        if (note.strip().length() > LONGEST_NOTE) {
            throw new BusinessProblem("exchange", "NOTE_TOO_LONG", 422, "处理说明不能超过 400 个字", "note");
        }
        try {
            if (!alarms.acknowledge(number, caller.name(), note.strip())) {
                throw new BusinessProblem("exchange", "ALARM_NOT_OPEN", 409, "这条告警已有人确认，或者原因已经消除");
            }
            remember(caller, "ACKNOWLEDGE_ALARM", String.valueOf(number), note.strip());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void remember(Caller caller, String action, String object, String detail) throws SQLException {
        try (Connection connection = database.open()) {
            audit.record(connection, AuditEntry.of(caller.name(), action, object, "DONE", detail));
        }
    }
}
