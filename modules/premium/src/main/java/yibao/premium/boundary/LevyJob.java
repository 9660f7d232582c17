package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.Progress;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.PremiumFees;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.premium.LevyChanged;
import yibao.premium.control.LevyList;
import yibao.premium.control.LevyRules;

/** Builds or amends one year's levy list, tells who must know, and has it reconciled. */
@ApplicationScoped
public class LevyJob implements JobHandler {

    public static final String KIND = "BUILD_LEVY";

    private LevyList list;
    private Policies policies;
    private Jobs jobs;
    private Event<LevyChanged> changed;

    protected LevyJob() {
    }

    @Inject
    public LevyJob(LevyList list, Policies policies, Jobs jobs, Event<LevyChanged> changed) {
        this.list = list;
        this.policies = policies;
        this.jobs = jobs;
        this.changed = changed;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException {
        CoverageYear of = CoverageYear.parse(job.subject());
        Instant now = job.knownFrom();
        PolicyBook book = policies.current();
        PremiumFees fees = book.findPremiumFees(of.insutype(), of.year(), now).orElseThrow(
                () -> new BusinessProblem("premium", "FEE_NOT_SET", 422, "政策表中没有 " + of + " 的缴费标准"));
        LevyRules rules = new LevyRules(fees,
                book.listPremiumSubsidies(of.insutype(), java.time.LocalDate.of(of.year(), 1, 1), now));
        boolean first = !list.exists(of);
        String run = UUID.randomUUID().toString();
        LevyList.Built built = list.build(of, fees.common(), rules, run, now,
                done -> progress.report(job.jobId(), "levy", done, 0));
        if (built.changed() > 0) {
            changed.fire(new LevyChanged(of, run, first));
        }
        if (built.changed() > 0 || first) {
            jobs.enqueue(ReconciliationJob.KIND, of.toString(), job.cause(), "system");
        }
        return "应缴 " + built.levied() + " 人，新增或变更 " + built.changed() + " 条";
    }
}
