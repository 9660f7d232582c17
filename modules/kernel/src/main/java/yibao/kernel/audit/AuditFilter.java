package yibao.kernel.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which events: every part that is not null must fit.
 *
 * @param certNo      whom it is about, normalised
 * @param object      the thing acted on, in full
 * @param from        included
 * @param to          not included
 * @param oldestFirst otherwise the newest come first
 */
public record AuditFilter(String actor, String action, String certNo, String object, Instant from, Instant to, boolean oldestFirst) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, false);

    public AuditFilter {
        actor = filled(actor);
        action = filled(action);
        certNo = filled(certNo);
        object = filled(object);
    }

    /** Where the first page begins. */
    long start() {
        return oldestFirst ? 0 : Long.MAX_VALUE;
    }

    /** Parameters of {@link #condition} in its order. */
    List<Object> parameters(String subject, long cursor) {
        var all = new ArrayList<Object>(List.of(cursor));
        for (var part : new Object[] {actor, action, subject, object, from, to}) {
            if (part != null) all.add(part);
        }
        return all;
    }

    String condition() {
        return (oldestFirst ? "seq > ?" : "seq < ?") + when(actor, "actor = ?") + when(action, "action = ?") + when(certNo, "subject = ?")
                + when(object, "object_ref = ?") + when(from, "happened >= ?") + when(to, "happened < ?")
                + " order by seq" + (oldestFirst ? "" : " desc");
    }

    private static String when(Object part, String condition) {
        return part == null ? "" : " and " + condition;
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
