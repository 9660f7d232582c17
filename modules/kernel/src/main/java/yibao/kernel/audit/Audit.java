package yibao.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes events into the chain within the caller's transaction: no event, no change; no change, no event.
 * The chain is locked from the event to the end of that transaction: in long work, record last.
 * A batch of many rows is one event. A look at a person or at a list of them is one event, written before the answer leaves.
 */
@ApplicationScoped
public class Audit {
    private final AuditKey key;
    private final AuditChain chain;
    private final Clock clock;

    @Inject
    public Audit(@ConfigProperty(name = "yibao.audit.key") Optional<String> key, @ConfigProperty(name = "yibao.demo") Optional<String> demo,
            Clock clock) {
        this(AuditKey.from(key, demo), clock);
    }

    public Audit(AuditKey key, Clock clock) {
        this.key = key;
        this.chain = new AuditChain(key);
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected Audit() {
        this.key = null;
        this.chain = null;
        this.clock = null;
    }

    void needKeyAtStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        key();
    }

    public AuditHead record(Connection connection, AuditEntry entry) {
        return recordAll(connection, List.of(entry));
    }

    /** In the order given, under one lock; returns the new end of the chain. */
    public AuditHead recordAll(Connection connection, List<AuditEntry> entries) {
        return recordLooks(connection, entries.stream().map(Look::of).toList());
    }

    /** One event, however many people were shown; each is found by their number. */
    public AuditHead record(Connection connection, Look look) {
        return recordLooks(connection, List.of(look));
    }

    /** In the order given, under one lock; the digests of the people are made before it. */
    public AuditHead recordLooks(Connection connection, List<Look> looks) {
        var kept = looks.stream().map(look -> KeptLook.of(look, key)).toList();
        try {
            var store = new AuditStore(connection);
            var head = soundHead(store.lockHead());
            List<AuditEvent> events = new ArrayList<>();
            Map<Long, KeptLook> below = new LinkedHashMap<>();
            for (var look : kept) {
                var event = chain.next(head, clock.instant(), look);
                events.add(event);
                below.put(event.seq(), look);
                head = new AuditHead(event.seq(), event.hash());
            }
            if (!events.isEmpty()) store.append(events, new AuditStore.SealedHead(head, chain.sealOf(head)));
            new LookStore(connection).append(below);
            return head;
        } catch (SQLException failure) {
            throw new AuditUnavailable("审计记录无法写入", failure);
        }
    }

    AuditKey key() {
        return key;
    }

    private AuditHead soundHead(AuditStore.SealedHead found) {
        if (found == null) throw new AuditUnavailable("审计链首记录缺失", null);
        var sealed = found.head().equals(AuditHead.START) ? found.seal() == null : chain.sealOf(found.head()).equals(found.seal());
        if (!sealed) throw new AuditUnavailable("审计链末端与密钥不符，可能被改动或密钥已更换", null);
        return found.head();
    }
}
