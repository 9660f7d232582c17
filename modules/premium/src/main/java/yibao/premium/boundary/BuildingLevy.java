package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.premium.control.LeviedPeople;
import yibao.premium.control.LevyList;

/** Asks for a year's levy list to be built; building it again only brings it up to date. */
@Stateless
public class BuildingLevy {

    private LevyList list;
    private Database database;
    private Jobs jobs;
    private Policies policies;
    private Clock clock;

    protected BuildingLevy() {
    }

    @Inject
    public BuildingLevy(LevyList list, Database database, Jobs jobs, Policies policies, Clock clock) {
        this.list = list;
        this.database = database;
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

    /**
     * Builds the list of a year that is taken over from before Yibao: only those stand on it whom finance pays for.
     * The year stays so.
     *
     * @return the id of the job
     * @throws BusinessProblem FEE_NOT_SET, LEVY_OF_ALL where the year was levied for everybody
     */
    public String buildForSubsidised(CoverageYear of, String requestedBy) throws SQLException {
        try (Connection connection = database.open()) {
            if (LeviedPeople.of(connection, of) == LeviedPeople.ALL && list.exists(of)) {
                throw new BusinessProblem("premium", "LEVY_OF_ALL", 409, of + " 已按全部参保人核定，不能改为只核定资助对象", "people");
            }
            LeviedPeople.onlySubsidised(connection, of);
            return build(of, requestedBy);
        }
    }

    /** The refusal where a year has no fee. */
    public static BusinessProblem feeNotSet(CoverageYear of) {
        return new BusinessProblem("premium", "FEE_NOT_SET", 422, "政策表 premium-fee 中没有险种 " + of.insutype() + " "
                + of.year() + " 年度的缴费标准，请先补录", "year");
    }
}
