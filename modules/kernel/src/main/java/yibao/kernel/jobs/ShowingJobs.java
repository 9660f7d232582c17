package yibao.kernel.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import yibao.kernel.access.Caller;
import yibao.kernel.problem.BusinessProblem;

/** Jobs and how far they have come, from the list of jobs and the memory of the worker. */
@ApplicationScoped
public class ShowingJobs {

    private Jobs jobs;
    private Progress progress;
    private Iterable<JobHandler> handlers;

    protected ShowingJobs() {
    }

    @Inject
    public ShowingJobs(Jobs jobs, Progress progress, Instance<JobHandler> handlers) {
        this(jobs, progress, (Iterable<JobHandler>) handlers);
    }

    public ShowingJobs(Jobs jobs, Progress progress, Iterable<JobHandler> handlers) {
        this.jobs = jobs;
        this.progress = progress;
        this.handlers = handlers;
    }

    /**
     * Whoever was told a job's id may follow it: it names no person and cannot be guessed.
     *
     * @throws BusinessProblem JOB_UNKNOWN
     */
    public JobView get(String jobId) {
        // The step is read first: one read after the end of a job would show it neither running nor done.
        Progress.Step step = progress.of(jobId);
        return jobs.find(jobId).map(found -> view(found, step)).orElseThrow(
                () -> new BusinessProblem("kernel", "JOB_UNKNOWN", 404, "没有这个任务，请核对任务编号"));
    }

    /** Everybody's jobs for those who see all, otherwise the caller's own. */
    public JobPage list(Caller caller, String state, long before, int limit) {
        return page(JobsOf.seesAll(caller) ? null : caller.name(), state, before, limit);
    }

    /** The caller's own, newest first, whoever they are: for the drawer. */
    public JobPage listMine(Caller caller, int limit) {
        return page(caller.name(), null, Long.MAX_VALUE, limit);
    }

    private JobPage page(String requestedBy, String state, long before, int limit) {
        // A running job is QUEUED in the list of jobs: whether it runs is known by its step alone.
        boolean going = "RUNNING".equals(state);
        List<Jobs.State> found = jobs.list(requestedBy, going ? "QUEUED" : state, before, limit);
        List<JobView> views = found.stream().map(job -> view(job, progress.of(job.jobId())))
                .filter(job -> !going || job.state().equals("RUNNING")).toList();
        return new JobPage(views, found.size() < limit ? null : String.valueOf(found.get(limit - 1).number()));
    }

    private JobView view(Jobs.State job, Progress.Step step) {
        return JobView.of(job, step, job.isBroken() && isResumable(job.kind()));
    }

    private boolean isResumable(String kind) {
        return StreamSupport.stream(handlers.spliterator(), false)
                .anyMatch(handler -> handler.kind().equals(kind) && handler.isResumable());
    }
}
