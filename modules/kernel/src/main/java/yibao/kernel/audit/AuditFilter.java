package yibao.kernel.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yibao.kernel.CertNo;
import yibao.kernel.OfficeCalendar;
import yibao.kernel.problem.BusinessProblem;

/**
 * Which events: every part that is not null must fit.
 *
 * @param certNo      whom it is about or who stood in the list shown, normalised
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
        OfficeCalendar.need(from, "audit", "from");
        OfficeCalendar.need(to, "audit", "to");
    }

    /**
     * A person's number as it is looked for; null where none is given. The kind of certificate null means an identity card.
     *
     * @throws BusinessProblem where it can be nobody's
     */
    public static String person(String certType, String certNo) {
        if (filled(certNo) == null) {
            return null;
        }
        var reading = CertNo.read(filled(certType) == null ? CertNo.RESIDENT_CARD : certType, certNo);
        if (reading instanceof CertNo.Bad bad) {
            throw new BusinessProblem("audit", bad.code(), 422, bad.message(), "certNo");
        }
        return ((CertNo.Good) reading).certno();
    }

    /** Where the first page begins. */
    long start() {
        return oldestFirst ? 0 : Long.MAX_VALUE;
    }

    /** Parameters of {@link #condition} in its order. */
    List<Object> parameters(String subject, long cursor) {
        var all = new ArrayList<Object>(List.of(cursor));
        for (var part : new Object[] {actor, action, subject, subject, object, from, to}) {
            if (part != null) all.add(part);
        }
        return all;
    }

    String condition() {
        return (oldestFirst ? "seq > ?" : "seq < ?") + when(actor, "actor = ?") + when(action, "action = ?") + when(certNo, "seq in (select seq from audit_event where subject = ? union all select seq from audit_look where subject = ?)")
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
