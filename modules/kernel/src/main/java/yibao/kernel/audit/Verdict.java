package yibao.kernel.audit;

/** What recomputing the chain gave. */
public sealed interface Verdict {
    /** Every event up to {@code head} is as it was written. */
    record Intact(AuditHead head) implements Verdict {}

    /** {@code seq} is the first event that is not as written, is missing, or is beyond the sealed end. */
    record Broken(long seq, String message) implements Verdict {}
}
