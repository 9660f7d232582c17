package yibao.kernel.jobs;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;

/** Strikes a job off before it begins, and says who did. */
@Stateless
public class CancellingJobs {

    private Jobs jobs;
    private Database database;
    private Audit audit;

    protected CancellingJobs() {
    }

    @Inject
    public CancellingJobs(Jobs jobs, Database database, Audit audit) {
        this.jobs = jobs;
        this.database = database;
        this.audit = audit;
    }

    /** @throws BusinessProblem JOB_BEGUN */
    public void cancel(String jobId, String actor) {
        if (!jobs.cancel(jobId)) {
            throw new BusinessProblem("kernel", "JOB_BEGUN", 409, "任务已经开始或已经结束，不能取消");
        }
        try (Connection connection = database.open()) {
            audit.record(connection, AuditEntry.of(actor, "CANCEL_JOB", jobId, "DONE", null));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
