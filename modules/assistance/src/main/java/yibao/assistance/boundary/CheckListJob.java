package yibao.assistance.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import yibao.assistance.CheckListUnknown;
import yibao.assistance.control.CheckLists;
import yibao.assistance.control.DecidingList;
import yibao.assistance.control.Deciding;
import yibao.assistance.control.ListFiles;
import yibao.kernel.audit.Audit;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.kernel.problem.BusinessProblem;

/** Decides everybody on a list and writes the owner's file again with the answers in it: all of it, or nothing. */
@ApplicationScoped
public class CheckListJob implements JobHandler {
    public static final String KIND = "CHECK_LIST";
    private Deciding deciding;
    private ListFiles files;
    private Policies policies;
    private Audit audit;
    private Database database;
    private Clock clock;

    protected CheckListJob() {}

    @Inject
    public CheckListJob(Deciding deciding, ListFiles files, Policies policies, Audit audit, Database database, Clock clock) {
        this.deciding = deciding;
        this.files = files;
        this.policies = policies;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException, IOException {
        try (var connection = database.open()) {
            var lists = new CheckLists(connection);
            var list = lists.find(job.subject()).orElseThrow(CheckListUnknown::new);
            if (!list.view().state().equals("STARTED")) {
                throw new BusinessProblem("assistance", "LIST_GONE", 409, "名单的文件已删除，请重新上传");
            }
            int rows = list.view().rows();
            progress.report(job.jobId(), "核查", 0, rows);
            var result = files.result(job.subject(), list.view().fileName());
            var draft = Files.createTempFile(result.getParent(), "result", ".new");
            try {
                var work = new DecidingList(deciding, policies.current(), connection, list, job.knownFrom().minus(1, ChronoUnit.MICROS),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
                var sums = work.decide(files.source(job.subject(), list.view().fileName()), draft, done -> progress.report(job.jobId(), "核查", done, rows));
                place(draft, result);
                lists.done(job.subject(), sums.eligible(), sums.refused(), sums.faulty(), clock.instant());
                audit.recordLooks(connection, work.looks());
                return "共 " + rows + " 人，符合 " + sums.eligible() + "，不符合 " + sums.refused() + "，有误 " + sums.faulty();
            } finally {
                Files.deleteIfExists(draft);
            }
        }
    }

    private static void place(Path draft, Path result) throws IOException {
        Files.move(draft, result, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
