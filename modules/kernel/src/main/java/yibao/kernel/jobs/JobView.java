package yibao.kernel.jobs;

/**
 * A job as the wire shows it. Times carry their zone; {@code finishedAt} is null until it has ended.
 *
 * @param requestedBy the account of who asked, or the part of the platform that did
 * @param state       QUEUED, RUNNING, DONE, FAILED or CANCELLED
 * @param phase       what is being done, blank while nothing is
 * @param total       0 where it is not known beforehand
 * @param cancelling  whether somebody has asked for its end and it has not come yet
 * @param resumable   whether it has failed or was cancelled and may be asked for again
 */
public record JobView(String jobId, String kind, String subject, String requestedBy, String state, String phase,
        long done, long total, String message, boolean cancelling, boolean resumable, String createdAt,
        String finishedAt) {

    static JobView of(Jobs.State job, Progress.Step step, boolean resumable) {
        boolean running = step != Progress.Step.NONE && job.finishedAt() == null;
        return new JobView(job.jobId(), job.kind(), job.subject(), job.requestedBy(),
                running ? "RUNNING" : job.state(), step.phase(), step.done(), step.total(), job.message(),
                job.cancelling() && job.finishedAt() == null, resumable && job.isBroken(), job.createdAt().toString(),
                job.finishedAt() == null ? null : job.finishedAt().toString());
    }

    /** Nothing will change any more. */
    boolean isEnded() {
        return finishedAt != null;
    }
}
