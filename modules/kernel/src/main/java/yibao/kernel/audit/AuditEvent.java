package yibao.kernel.audit;

import java.time.Instant;

/**
 * One event as stored; {@code changes} is the text of {@link FieldChanges}, {@code people} how many were shown in a list
 * and the root over them; each null for none.
 */
public record AuditEvent(long seq, Instant happened, String actor, String action, String subject, String purpose, String object,
        String outcome, String detail, String changes, String people, String prevHash, String hash) {

    /** How many stood in the list that was shown. */
    public int peopleCount() {
        return people == null ? 0 : Integer.parseInt(people.substring(0, people.indexOf(' ')));
    }

    public FieldChanges fieldChanges() {
        return FieldChanges.read(changes);
    }
}
