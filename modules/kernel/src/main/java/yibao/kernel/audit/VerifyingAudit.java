package yibao.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/** Recomputes the whole chain and names the first event that is not as it was written. */
@ApplicationScoped
public class VerifyingAudit {
    private final AuditChain chain;

    @Inject
    public VerifyingAudit(Audit audit) {
        this(audit.key());
    }

    public VerifyingAudit(AuditKey key) {
        this.chain = new AuditChain(key);
    }

    /** For the container's proxy only. */
    protected VerifyingAudit() {
        this.chain = null;
    }

    public Verdict verify(Connection connection) {
        return verify(connection, AuditHead.START);
    }

    /** As {@link #verify(Connection)}, and the chain must also run through {@code known}, an end of the chain noted earlier elsewhere. */
    public Verdict verify(Connection connection, AuditHead known) {
        try {
            var store = new AuditStore(connection);
            var walk = new Walk(known, new LookStore(connection));
            store.forEach(walk::step);
            return walk.endAt(store.head());
        } catch (SQLException failure) {
            throw new AuditUnavailable("审计记录无法读取", failure);
        }
    }

    private class Walk {
        private final AuditHead known;
        private final LookStore looks;
        private AuditHead at = AuditHead.START;
        private Verdict.Broken broken;

        Walk(AuditHead known, LookStore looks) {
            this.known = known;
            this.looks = looks;
        }

        void step(AuditEvent event) throws SQLException {
            if (broken != null) return;
            long expected = at.seq() + 1;
            if (event.seq() != expected) breakAt(Math.min(expected, event.seq()), "审计记录缺失或次序被改");
            else if (!event.prevHash().equals(at.hash())) breakAt(expected, "与前一条审计记录不衔接");
            else if (!event.hash().equals(chain.hashOf(event))) breakAt(expected, "审计记录内容被改动");
            else if (event.people() != null && !event.people().equals(looks.people(expected))) breakAt(expected, "被查看人员的名录被改动");
            else if (expected == known.seq() && !event.hash().equals(known.hash())) breakAt(expected, "与外部留存的审计链末端不符");
            else at = new AuditHead(event.seq(), event.hash());
        }

        Verdict endAt(AuditStore.SealedHead head) throws SQLException {
            if (broken != null) return broken;
            var stray = looks.firstStray();
            if (stray.isPresent()) return new Verdict.Broken(stray.getAsLong(), "被查看人员的名录多出记录");
            if (at.seq() < known.seq()) return new Verdict.Broken(at.seq() + 1, "外部留存的审计记录已不存在");
            if (head == null) return new Verdict.Broken(at.seq(), "审计链末端记录缺失");
            if (head.head().equals(AuditHead.START) && head.seal() == null && at.seq() == 0) return new Verdict.Intact(at);
            if (!chain.sealOf(head.head()).equals(head.seal())) return new Verdict.Broken(Math.min(head.head().seq(), at.seq()), "审计链末端系伪造");
            if (head.head().seq() > at.seq()) return new Verdict.Broken(at.seq() + 1, "末尾的审计记录被删除");
            if (head.head().seq() < at.seq()) return new Verdict.Broken(head.head().seq() + 1, "末尾多出未封存的审计记录");
            return head.head().equals(at) ? new Verdict.Intact(at) : new Verdict.Broken(at.seq(), "审计链末端系伪造");
        }

        private void breakAt(long seq, String message) {
            broken = new Verdict.Broken(seq, message);
        }
    }
}
