package yibao.kernel.audit;

import java.util.List;
import java.util.Map;

/**
 * @param answers where a person was asked for: what the looks at lists told of them, by the number of the event
 * @param next    the event after which the following page begins, null on the last
 */
public record AuditPage(List<AuditEvent> events, Map<Long, String> answers, Long next) {
    static AuditPage of(List<AuditEvent> events, Map<Long, String> answers, int size) {
        return new AuditPage(events, answers, events.size() < size ? null : events.get(events.size() - 1).seq());
    }
}
