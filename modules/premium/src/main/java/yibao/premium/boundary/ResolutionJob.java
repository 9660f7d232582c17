package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Database;
import yibao.premium.control.WorkbookFiles;
import yibao.premium.control.WorkbookReading;
import yibao.premium.entity.Resolutions;

/** Applies a workbook that is too large to be waited for: all of it or, where it is cancelled or fails, nothing. */
@ApplicationScoped
public class ResolutionJob implements JobHandler {

    public static final String KIND = "RESOLVE_DIFFERENCES";

    private ApplyingResolution applying;
    private WorkbookFiles files;
    private Database database;

    protected ResolutionJob() {
    }

    @Inject
    public ResolutionJob(ApplyingResolution applying, WorkbookFiles files, Database database) {
        this.applying = applying;
        this.files = files;
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException, IOException {
        progress.report(job.jobId(), "stage", 0, 0);
        Resolutions.Kept kept = find(job.subject());
        applying.apply(kept, new WorkbookReading(files.get(job.subject(), kept.fileName()), kept.fileName()),
                (phase, done, total) -> progress.report(job.jobId(), phase, done, total));
        files.delete(job.subject(), kept.fileName());
        try (Connection connection = database.open()) {
            return "共 " + new Resolutions(connection).words(job.subject());
        }
    }

    private Resolutions.Kept find(String resolutionId) throws SQLException {
        try (Connection connection = database.open()) {
            return new Resolutions(connection).find(resolutionId).orElseThrow();
        }
    }
}
