package yibao.warning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import yibao.enrolment.boundary.LocatingPeople;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.WarningTerm;
import yibao.kernel.problem.BusinessProblem;
import yibao.poverty.boundary.FindingApplicants;
import yibao.settlement.PersonCosts;
import yibao.settlement.boundary.ReadingCosts;
import yibao.warning.AlertsChanged;
import yibao.warning.control.BurdenStage;
import yibao.warning.control.CrossingStage;
import yibao.warning.control.LeadRules;
import yibao.warning.control.LeadStage;
import yibao.warning.control.Places;
import yibao.warning.control.WarningLines;
import yibao.warning.control.Window;
import yibao.warning.entity.AlertBooks;
import yibao.warning.entity.AlertBooks.Changes;
import yibao.warning.entity.LeadBooks;
import yibao.warning.entity.WarningRuns;

/**
 * Measures everybody's burden of a year against the lines, raises and withdraws alerts, and looks up who fits a benefit.
 * People pass in portions, so its memory does not grow with their number. Its subject is the year.
 */
@ApplicationScoped
public class WarningJob implements JobHandler {
    public static final String KIND = "MEASURE_WARNING";

    private Database database;
    private Policies policies;
    private Jobs jobs;
    private ReadingCosts costs;
    private LocatingPeople locating;
    private FindingApplicants applicants;
    private Event<AlertsChanged> changed;
    private Audit audit;
    private Clock clock;

    protected WarningJob() {
    }

    @Inject
    public WarningJob(Database database, Policies policies, Jobs jobs, ReadingCosts costs, LocatingPeople locating,
            FindingApplicants applicants, Event<AlertsChanged> changed, Audit audit, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.jobs = jobs;
        this.costs = costs;
        this.locating = locating;
        this.applicants = applicants;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isResumable() {
        return true;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException {
        if (jobs.isAskedAgain(job)) {
            return "同一年度还有后来的要求，并入其中测算";
        }
        int year = Integer.parseInt(job.subject());
        var knownAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = LocalDate.now(clock);
        var book = policies.current();
        var lastDay = Window.lastDay(year, today);
        var term = book.findWarningTerm(lastDay, knownAt);
        if (term.isEmpty()) {
            return notMeasured(job, book, new Window(lastDay.withDayOfYear(1), lastDay), knownAt,
                    "政策表 warning-term 中没有 " + lastDay + " 执行的预警期限，请先补录");
        }
        var window = Window.of(year, today, term.get());
        try {
            return measure(job, progress, book, term.get(), WarningLines.of(book, window.to(), knownAt), window, knownAt);
        } catch (BusinessProblem unset) {
            return notMeasured(job, book, window, knownAt, unset.getMessage());
        }
    }

    private String measure(Job job, Progress progress, PolicyBook book, WarningTerm term, WarningLines lines, Window window, Instant knownAt)
            throws SQLException {
        try (Connection connection = database.open()) {
            var burdens = BurdenStage.open(connection);
            var crossings = CrossingStage.open(connection, lines, window);
            var leads = LeadStage.open(connection, new LeadRules(book, term, window.to(), knownAt),
                    people -> applicants.among(people, window.from()));
            fill(burdens, window, people -> locating.locate(people, window.from(), window.to(), knownAt), job, progress);
            crossings.fill(burdens);
            var runs = new WarningRuns(connection);
            var run = run(job, book, window, knownAt, term.dueDays());
            var changes = new AlertBooks(connection, run).update();
            leads.fill(burdens, crossings, runs.verified(run.year()));
            long found = new LeadBooks(connection, run.year(), knownAt).update();
            runs.add(run, job.cause(), job.requestedBy(), burdens.people(), changes, null);
            if (changes.raised() + changes.withdrawn() > 0) {
                changed.fire(new AlertsChanged(run.runId()));
            }
            var done = run.year() + " 年度：有个人负担 " + burdens.people() + " 人，新增预警 " + changes.raised() + " 条，撤回 "
                    + changes.withdrawn() + " 条，待找人 " + found + " 人次";
            audit.record(connection, AuditEntry.of(job.requestedBy(), "MEASURE_WARNING", job.subject(), "DONE", done));
            return done;
        }
    }

    private void fill(BurdenStage burdens, Window window, Places places, Job job, Progress progress) throws SQLException {
        long[] read = {0};
        costs.forEach(window.from(), window.to(), person -> {
            add(burdens, person, places);
            if (++read[0] % 10_000 == 0) {
                progress.report(job.jobId(), "个人负担", read[0], 0);
            }
        });
        burdens.complete();
    }

    private static void add(BurdenStage burdens, PersonCosts person, Places places) {
        try {
            burdens.add(person, places);
        } catch (SQLException broken) {
            throw new IllegalStateException("个人负担无法暂存", broken);
        }
    }

    /** Nothing is judged where a line is not known; what stands stays, and the desk says why. */
    private String notMeasured(Job job, PolicyBook book, Window window, Instant knownAt, String why) throws SQLException {
        try (Connection connection = database.open()) {
            new WarningRuns(connection).add(run(job, book, window, knownAt, 0), job.cause(), job.requestedBy(), 0, new Changes(0, 0), why);
            return "没有测算：" + why;
        }
    }

    private AlertBooks.Run run(Job job, PolicyBook book, Window window, Instant knownAt, int dueDays) {
        var today = LocalDate.now(clock);
        return new AlertBooks.Run(UUID.randomUUID().toString(), Integer.parseInt(job.subject()), window.from(), window.to(), knownAt, book.pack(),
                book.versionAt(knownAt), today, today.plusDays(dueDays));
    }
}
