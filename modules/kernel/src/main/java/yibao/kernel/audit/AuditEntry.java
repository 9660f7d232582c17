package yibao.kernel.audit;

import java.util.Objects;

/**
 * What is to be remembered. {@code certNo} is the person concerned, normalised, or null; it is stored as a keyed digest only.
 * {@code object} names the thing acted on (a check, a batch), {@code outcome} what came of it, {@code changes} what a
 * writing act did to each field.
 */
public record AuditEntry(String actor, String action, String certNo, String purpose, String object, String outcome, String detail,
        FieldChanges changes) {
    public AuditEntry {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(changes, "changes");
    }

    public AuditEntry(String actor, String action, String certNo, String purpose, String object, String outcome, String detail) {
        this(actor, action, certNo, purpose, object, outcome, detail, FieldChanges.NONE);
    }

    /** An event about no person in particular, such as a whole batch. */
    public static AuditEntry of(String actor, String action, String object, String outcome, String detail) {
        return new AuditEntry(actor, action, null, null, object, outcome, detail);
    }

    /** The same for a purpose: what somebody said, or the task that the page they opened serves. */
    public AuditEntry forPurpose(String why) {
        return new AuditEntry(actor, action, certNo, why, object, outcome, detail, changes);
    }

    /** The same with the fields it changed. */
    public AuditEntry with(FieldChanges fields) {
        return new AuditEntry(actor, action, certNo, purpose, object, outcome, detail, fields);
    }
}
