package yibao.kernel.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import yibao.kernel.problem.BusinessProblem;

/** How far long work has come. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"operator", "tax", "civil", "auditor"})
public class JobsResource {

    @Inject
    private Jobs jobs;

    @Inject
    private Progress progress;

    /** A job as the wire shows it; state is QUEUED, RUNNING, DONE or FAILED. */
    public record JobView(String jobId, String kind, String subject, String state, String phase, long done, long total,
            String message, String createdAt, String finishedAt) {
    }

    @GET
    @Path("/{id}")
    public JobView show(@PathParam("id") String id) {
        Jobs.State job = jobs.find(id).orElseThrow(
                () -> new BusinessProblem("kernel", "JOB_UNKNOWN", 404, "没有这个任务，请核对任务编号"));
        Progress.Step step = progress.of(id);
        boolean running = step != Progress.Step.NONE && job.state().equals("QUEUED");
        return new JobView(job.jobId(), job.kind(), job.subject(), running ? "RUNNING" : job.state(), step.phase(),
                step.done(), step.total(), job.message(), job.createdAt().toString(),
                job.finishedAt() == null ? null : job.finishedAt().toString());
    }
}
