package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Progress;
import yibao.premium.CoverageYear;

/** Reconciles one year behind the requests. */
@ApplicationScoped
public class ReconciliationJob implements JobHandler {

    public static final String KIND = "RECONCILE";

    private ReconcilingPremiums reconciling;

    protected ReconciliationJob() {
    }

    @Inject
    public ReconciliationJob(ReconcilingPremiums reconciling) {
        this.reconciling = reconciling;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException {
        CoverageYear of = CoverageYear.parse(job.subject());
        reconciling.reconcile(of, job.cause(), done -> progress.report(job.jobId(), "reconcile", done, 0));
        return of + " 已对账";
    }
}
