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

/** Asks again for a job that failed or was cancelled; one done in steps goes on where it stood. */
@Stateless
public class ResumingJobs {

    private Jobs jobs;
    private ShowingJobs showing;
    private StopRequests stops;
    private Database database;
    private Audit audit;

    protected ResumingJobs() {
    }

    @Inject
    public ResumingJobs(Jobs jobs, ShowingJobs showing, StopRequests stops, Database database, Audit audit) {
        this.jobs = jobs;
        this.showing = showing;
        this.stops = stops;
        this.database = database;
        this.audit = audit;
    }

    /** @throws BusinessProblem JOB_UNKNOWN, JOB_NOT_YOURS, JOB_NOT_RESUMABLE */
    public JobView resume(String jobId, Caller caller) {
        JobView job = showing.get(jobId);
        JobsOf.needToAct(job, caller);
        if (!job.resumable() || !jobs.resume(jobId)) {
            throw new BusinessProblem("kernel", "JOB_NOT_RESUMABLE", 409, "只有已失败或已取消、且该类任务允许时才能继续");
        }
        stops.forget(jobId);
        try (Connection connection = database.open()) {
            audit.record(connection, AuditEntry.of(caller.name(), "RESUME_JOB", jobId, "DONE", null));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return showing.get(jobId);
    }
}
