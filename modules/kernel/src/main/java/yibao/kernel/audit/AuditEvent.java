package yibao.kernel.audit;

import java.time.Instant;

/** One event as stored; {@code changes} is the text of {@link FieldChanges}, null for none. */
public record AuditEvent(long seq, Instant happened, String actor, String action, String subject, String purpose, String object,
        String outcome, String detail, String changes, String prevHash, String hash) {

    public FieldChanges fieldChanges() {
        return FieldChanges.read(changes);
    }
}
