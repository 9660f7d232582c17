package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Database;
import yibao.premium.ResolutionView;
import yibao.premium.entity.Resolutions;

/** Applies a workbook that is too large to be waited for. */
@ApplicationScoped
public class ResolutionJob implements JobHandler {

    public static final String KIND = "RESOLVE_DIFFERENCES";

    private ApplyingResolution applying;
    private Database database;

    protected ResolutionJob() {
    }

    @Inject
    public ResolutionJob(ApplyingResolution applying, Database database) {
        this.applying = applying;
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException {
        Resolutions.Kept kept = find(job.subject());
        ResolutionView view = applying.apply(kept, done -> progress.report(job.jobId(), "resolve", done, 0));
        return "共 " + view.read() + " 行：接收 " + view.accepted() + "，未改动 " + view.unchanged() + "，待复核 "
                + view.proposed() + "，未接收 " + view.refused();
    }

    private Resolutions.Kept find(String resolutionId) throws SQLException {
        try (Connection connection = database.open()) {
            return new Resolutions(connection).find(resolutionId).orElseThrow();
        }
    }
}
