package yibao.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import yibao.enrolment.PremiumRecords;
import yibao.enrolment.control.CoverageCounts;
import yibao.enrolment.control.CoverageDay;
import yibao.enrolment.control.CoverageMark;
import yibao.enrolment.control.KeyGroupList;
import yibao.enrolment.control.LapsedList;
import yibao.kernel.db.Sql;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;

/** Works out rates of every year, and the lapsed people and key groups of the newest. */
@ApplicationScoped
public class CoverageJob implements JobHandler {
    public static final String KIND = "COVERAGE";

    private Database database;
    private Policies policies;
    private Instance<PremiumRecords> premium;
    private Clock clock;

    protected CoverageJob() {
    }

    @Inject
    public CoverageJob(Database database, Policies policies, Instance<PremiumRecords> premium, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.premium = premium;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException {
        try (Connection connection = database.open()) {
            var seen = CoverageMark.read(connection);
            var counts = new CoverageCounts(connection);
            var years = counts.years();
            for (int year : years) {
                progress.report(job.jobId(), "参保人数 " + year, years.indexOf(year), years.size());
                counts.workOut(year);
            }
            String done = years.isEmpty() ? "尚无参保名册" : newest(connection, years, job, progress);
            CoverageMark.workedOut(connection, seen, clock.instant());
            return done;
        }
    }

    private String newest(Connection connection, List<Integer> years, Job job, Progress progress) throws SQLException {
        int year = years.get(years.size() - 1);
        LocalDate asOf = CoverageDay.of(year, LocalDate.now(clock));
        var bands = policies.current().listAgeBands(asOf, clock.instant());
        int lapsed = years.contains(year - 1) ? new LapsedList(connection, year, bands, premium.get())
                .workOut(done -> progress.report(job.jobId(), "断保人员", done, 0)) : 0;
        progress.report(job.jobId(), "重点人群", 0, 0);
        int listed = new KeyGroupList(connection, premium.get()).workOut(year, asOf);
        Sql.analyze(connection, "lapsed_person");
        Sql.analyze(connection, "key_group_person");
        return year + " 年度：断保 " + lapsed + " 人，重点人群 " + listed + " 人次";
    }
}
