package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.policy.Policies;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;

/** Asks for a year's levy list to be built; building it again only brings it up to date. */
@Stateless
public class BuildingLevy {

    private Jobs jobs;
    private Policies policies;
    private Clock clock;

    protected BuildingLevy() {
    }

    @Inject
    public BuildingLevy(Jobs jobs, Policies policies, Clock clock) {
        this.jobs = jobs;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @return the id of the job
     * @throws BusinessProblem FEE_NOT_SET where the policy tables have no fee for the year
     */
    public String build(CoverageYear of, String requestedBy) {
        policies.current().findPremiumFee(of.insutype(), of.year(), clock.instant())
                .orElseThrow(() -> feeNotSet(of));
        return jobs.enqueue(LevyJob.KIND, of.toString(), requestedBy, requestedBy);
    }

    /** The refusal where a year has no fee. */
    public static BusinessProblem feeNotSet(CoverageYear of) {
        return new BusinessProblem("premium", "FEE_NOT_SET", 422, "政策表 premium-fee 中没有险种 " + of.insutype() + " "
                + of.year() + " 年度的缴费标准，请先补录", "year");
    }
}
