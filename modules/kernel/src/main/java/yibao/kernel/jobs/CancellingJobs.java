package yibao.kernel.jobs;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;

/**
 * Ends a job before its time, and says who did: one that waits is struck off at once, one that runs is asked to stop,
 * and what it has done is rolled back. Operators end every job, others their own.
 */
@Stateless
public class CancellingJobs {

    static final String ACTION = "CANCEL_JOB";

    private Jobs jobs;
    private ShowingJobs showing;
    private StopRequests stops;
    private Database database;
    private Audit audit;

    protected CancellingJobs() {
    }

    @Inject
    public CancellingJobs(Jobs jobs, ShowingJobs showing, StopRequests stops, Database database, Audit audit) {
        this.jobs = jobs;
        this.showing = showing;
        this.stops = stops;
        this.database = database;
        this.audit = audit;
    }

    /** @throws BusinessProblem JOB_UNKNOWN, JOB_NOT_YOURS, JOB_ENDED */
    public JobView cancel(String jobId, Caller caller) {
        JobView job = showing.get(jobId);
        JobsOf.needToAct(job, caller);
        if (job.isEnded()) {
            throw new BusinessProblem("kernel", "JOB_ENDED", 409, "任务已经结束，不能取消");
        }
        if (jobs.cancel(jobId)) {
            remember(caller, jobId);
        } else {
            stops.ask(jobId, caller.name(), ACTION);
        }
        return showing.get(jobId);
    }

    private void remember(Caller caller, String jobId) {
        try (Connection connection = database.open()) {
            audit.record(connection, AuditEntry.of(caller.name(), ACTION, jobId, "DONE", null));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
