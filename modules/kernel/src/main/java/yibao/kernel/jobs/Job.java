package yibao.kernel.jobs;

/**
 * One piece of work.
 *
 * @param subject what it is about, in the words of its kind: {@code 390/2022}
 * @param cause   what asked for it: a batch, or the person who pressed the button
 */
public record Job(String jobId, String kind, String subject, String cause, int attempts) {
}
