package yibao.kernel.audit;

import java.util.List;

/** @param next the event after which the following page begins, null on the last */
public record AuditPage(List<AuditEvent> events, Long next) {
    static AuditPage of(List<AuditEvent> events, int size) {
        return new AuditPage(events, events.size() < size ? null : events.get(events.size() - 1).seq());
    }
}
