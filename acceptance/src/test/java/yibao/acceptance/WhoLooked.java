package yibao.acceptance;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditFilter;
import yibao.kernel.audit.AuditKey;
import yibao.kernel.audit.AuditPage;
import yibao.kernel.audit.ReadingAudit;
import yibao.kernel.audit.VerifyingAudit;

/** What the auditor is told who asks who has looked at a person. */
final class WhoLooked {
    private static final Caller AUDITOR = new Caller("auditor", "auditor", Set.of("auditor"), Scope.EVERYWHERE);
    private final BoundDatabase database;
    private final ReadingAudit reading;

    WhoLooked(BoundDatabase database, Clock clock) {
        this.database = database;
        AuditKey key = new AuditKey("a key of at least thirty-two characters");
        reading = new ReadingAudit(database, new VerifyingAudit(key), new Audit(key, clock));
    }

    /** Who, what, for what, how it ended and what was told, oldest first; the auditor's own questions left out. */
    List<String> at(String certno) {
        AuditPage page = database.inNew(() -> reading.page(new AuditFilter(null, null, certno, null, null, null, true), null, 100, AUDITOR));
        return page.events().stream().filter(event -> !event.action().equals("AUDIT_READ")).map(event -> Stream.of(event.actor(), event.action(),
                event.purpose(), event.outcome(), page.answers().get(event.seq())).filter(Objects::nonNull).collect(Collectors.joining(" "))).toList();
    }
}
