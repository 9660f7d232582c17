package yibao.kernel.audit;

import java.util.Objects;

/**
 * What is to be remembered. {@code certNo} is the person concerned, normalised, or null; it is stored as a keyed digest only.
 * {@code object} names the thing acted on (a check, a batch), {@code outcome} what came of it.
 */
public record AuditEntry(String actor, String action, String certNo, String purpose, String object, String outcome, String detail) {
    public AuditEntry {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** An event about no person in particular, such as a whole batch. */
    public static AuditEntry of(String actor, String action, String object, String outcome, String detail) {
        return new AuditEntry(actor, action, null, null, object, outcome, detail);
    }
}
