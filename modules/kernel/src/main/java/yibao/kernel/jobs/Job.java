package yibao.kernel.jobs;

import java.time.Instant;

/**
 * One piece of work.
 *
 * @param subject   what it is about, in the words of its kind: {@code 390/2022}
 * @param cause     what asked for it: a batch, or the person who pressed the button
 * @param knownFrom when we come to know what the job writes
 */
public record Job(String jobId, String kind, String subject, String cause, int attempts, Instant knownFrom) {

    Job knownFrom(Instant moment) {
        return new Job(jobId, kind, subject, cause, attempts, moment);
    }
}
