package yibao.kernel.jobs;

import java.time.Instant;

/**
 * One piece of work.
 *
 * @param subject     what it is about, in the words of its kind: {@code 390/2022}
 * @param cause       what asked for it: a batch, or the person who pressed the button
 * @param requestedBy the account of who asked, or the part of the platform that did
 * @param checkpoint  what the last step of a {@link StepwiseHandler} left for the next; null before the first
 * @param knownFrom   when we come to know what the job writes
 */
public record Job(String jobId, String kind, String subject, String cause, String requestedBy, int attempts,
        String checkpoint, Instant knownFrom) {

    Job knownFrom(Instant moment) {
        return new Job(jobId, kind, subject, cause, requestedBy, attempts, checkpoint, moment);
    }
}
