package yibao.warning.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import yibao.kernel.access.Caller;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.problem.BusinessProblem;

/** Has a year measured because somebody asks. */
@Stateless
public class MeasuringWarning {
    private static final int FIRST = 2000;
    private static final int LAST = 2100;
    private Jobs jobs;

    public MeasuringWarning() {}

    @Inject
    public MeasuringWarning(Jobs jobs) {
        this.jobs = jobs;
    }

    /** @return the job. @throws BusinessProblem YEAR_UNKNOWN */
    public String measure(int year, Caller caller) {
        if (year < FIRST || year > LAST) {
            throw new BusinessProblem("warning", "YEAR_UNKNOWN", 422, "年度应为四位数字，如 2022", "year");
        }
        return jobs.enqueue(WarningJob.KIND, String.valueOf(year), caller.name(), caller.name());
    }
}
