package yibao.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import yibao.kernel.access.Caller;
import yibao.kernel.jobs.Jobs;

/** Has rates, lapsed people, key groups and doubtful identities worked out anew. */
@Stateless
public class WorkingOutCoverage {
    private Jobs jobs;

    protected WorkingOutCoverage() {
    }

    @Inject
    public WorkingOutCoverage(Jobs jobs) {
        this.jobs = jobs;
    }

    /** @return the job that is the last of them */
    public String order(Caller caller) {
        jobs.enqueue(CoverageJob.KIND, "all", caller.name(), caller.name());
        return jobs.enqueue(IdentityJob.KIND, "all", caller.name(), caller.name());
    }
}
