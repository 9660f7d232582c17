package yibao.kernel.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import yibao.kernel.problem.BusinessProblem;

/** How far a job has come, from the list of jobs and the memory of the worker. */
@ApplicationScoped
public class ShowingJobs {

    private Jobs jobs;
    private Progress progress;

    protected ShowingJobs() {
    }

    @Inject
    public ShowingJobs(Jobs jobs, Progress progress) {
        this.jobs = jobs;
        this.progress = progress;
    }

    /** @throws BusinessProblem JOB_UNKNOWN */
    public JobView get(String jobId) {
        // The step is read first: one read after the end of a job would show it neither running nor done.
        Progress.Step step = progress.of(jobId);
        return jobs.find(jobId).map(job -> JobView.of(job, step)).orElseThrow(
                () -> new BusinessProblem("kernel", "JOB_UNKNOWN", 404, "没有这个任务，请核对任务编号"));
    }
}
