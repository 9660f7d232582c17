package yibao.kernel.foureyes;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Settings;
import yibao.kernel.problem.BusinessProblem;

/** The first pair of eyes. */
@Stateless
public class Proposing {
    private static final String UNIQUE_BROKEN = "23505";
    private static final int LONGEST_REASON = 400;

    private ProposalKinds kinds;
    private Database database;
    private Audit audit;
    private Clock clock;

    protected Proposing() {
    }

    @Inject
    public Proposing(ProposalKinds kinds, Database database, Audit audit, Clock clock) {
        this.kinds = kinds;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the proposal down in the caller's transaction.
     *
     * @param subject at most 200 characters and no ID number: it stands in lists and in the log
     * @param reason  why, may be null
     * @return its id
     * @throws yibao.kernel.problem.BusinessProblem PROPOSAL_WAITING where one for the same subject waits already, and
     *         whatever the kind's {@link ProposalHandler#check} says
     */
    public String propose(String kind, String subject, String title, String payload, String reason, Caller caller) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new BusinessProblem("kernel", "REASON_TOO_LONG", 422, "理由最多 400 字，请缩短", "reason");
        }
        var handler = kinds.get(kind, caller);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var proposal = new Proposal(UUID.randomUUID().toString(), kind, subject, title, payload, reason, caller.name(),
                caller.personNo(), now, now.plus(Duration.ofDays(days())), "PROPOSED", null, null, null);
        handler.check(proposal, caller);
        try (Connection connection = database.open()) {
            write(connection, proposal);
            audit.record(connection, AuditEntry.of(caller.name(), "PROPOSE", kind + " " + subject, "PROPOSED",
                    proposal.proposalId() + " " + ProposalStore.digestOf(proposal) + " " + title));
            return proposal.proposalId();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void write(Connection connection, Proposal proposal) throws SQLException {
        var store = new ProposalStore(connection);
        var waiting = store.findWaiting(proposal.kind(), proposal.subject());
        if (waiting.isPresent()) {
            if (waiting.get().proposal().expiresAt().isAfter(proposal.proposedAt())) {
                throw alreadyWaiting();
            }
            ExpiringProposals.expire(connection, audit, waiting.get().proposal(), proposal.proposedAt());
        }
        try {
            store.insert(proposal);
        } catch (SQLException refused) {
            if (UNIQUE_BROKEN.equals(refused.getSQLState())) {
                throw alreadyWaiting();
            }
            throw refused;
        }
    }

    private static BusinessProblem alreadyWaiting() {
        return new BusinessProblem("kernel", "PROPOSAL_WAITING", 409, "同一事项已有一份待复核的申请，请先复核或撤回它");
    }

    private static int days() {
        return Settings.number("yibao.proposal.days", 14);
    }
}
