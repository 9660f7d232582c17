package yibao.kernel.jobs;

/**
 * A job as the wire shows it. Times carry their zone; {@code finishedAt} is null until it has ended.
 *
 * @param state QUEUED, RUNNING, DONE, FAILED or CANCELLED
 * @param phase what is being done, blank while nothing is
 * @param total 0 where it is not known beforehand
 */
public record JobView(String jobId, String kind, String subject, String state, String phase, long done, long total,
        String message, String createdAt, String finishedAt) {

    static JobView of(Jobs.State job, Progress.Step step) {
        boolean running = step != Progress.Step.NONE && job.finishedAt() == null;
        return new JobView(job.jobId(), job.kind(), job.subject(), running ? "RUNNING" : job.state(), step.phase(),
                step.done(), step.total(), job.message(), job.createdAt().toString(),
                job.finishedAt() == null ? null : job.finishedAt().toString());
    }

    /** Nothing will change any more. */
    boolean isEnded() {
        return finishedAt != null;
    }
}
