package yibao.kernel.foureyes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.jobs.RegularWork;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;

/** Ends what nobody has decided by its day. */
@ApplicationScoped
public class ExpiringProposals extends RegularWork {
    private Transactions transactions;
    private Database database;
    private Audit audit;
    private Clock clock;

    protected ExpiringProposals() {
        super(null, null);
    }

    @Inject
    public ExpiringProposals(Transactions transactions, Database database, Audit audit, Clock clock) {
        super(clock, Duration.ofMinutes(10));
        this.transactions = transactions;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    protected boolean look() {
        transactions.inNew(() -> {
            try (Connection connection = database.open()) {
                var now = clock.instant();
                for (var kept : new ProposalStore(connection).listOverdue(now)) {
                    expire(connection, audit, kept.proposal(), now);
                }
                return null;
            }
        });
        return false;
    }

    static void expire(Connection connection, Audit audit, Proposal proposal, Instant now) throws SQLException {
        new ProposalStore(connection).end(proposal.proposalId(), "EXPIRED", null, null, now, "逾期无人复核，自动失效");
        audit.record(connection, AuditEntry.of("yibao", "PROPOSAL_EXPIRES", proposal.kind() + " " + proposal.subject(), "EXPIRED",
                proposal.proposalId()));
    }
}
