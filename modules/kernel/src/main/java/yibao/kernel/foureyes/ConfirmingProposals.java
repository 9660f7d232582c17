package yibao.kernel.foureyes;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;

/**
 * The second pair of eyes. Whoever decides holds the row until the end: of two who decide at once one does, the other is told.
 * Every way to end a proposal throws PROPOSAL_UNKNOWN, PROPOSAL_IN_HAND, PROPOSAL_DECIDED or PROPOSAL_EXPIRED.
 */
@Stateless
public class ConfirmingProposals {
    private static final int LONGEST_REASON = 400;

    private ProposalKinds kinds;
    private Database database;
    private Audit audit;
    private Clock clock;

    protected ConfirmingProposals() {
    }

    @Inject
    public ConfirmingProposals(ProposalKinds kinds, Database database, Audit audit, Clock clock) {
        this.kinds = kinds;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Carries out exactly what was proposed.
     *
     * @return what was done, in one sentence
     * @throws BusinessProblem PROPOSAL_OWN, PROPOSAL_NOT_YOURS, PROPOSAL_CHANGED, and whatever the kind's
     *         {@link ProposalHandler#check} says
     */
    public String confirm(String proposalId, Caller caller) {
        try (Connection connection = database.open()) {
            var kept = take(connection, proposalId);
            var proposal = kept.proposal();
            var handler = asSecondPerson(proposal, caller);
            if (!kept.isUntouched()) {
                throw new BusinessProblem("kernel", "PROPOSAL_CHANGED", 409, "申请内容与提出时的摘要不符，可能被改动，不能确认，请通知管理员");
            }
            handler.check(proposal, caller);
            var done = handler.apply(proposal, caller);
            end(connection, proposal, "CONFIRMED", caller, done);
            return done;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws BusinessProblem PROPOSAL_OWN, PROPOSAL_NOT_YOURS, REASON_MISSING, REASON_TOO_LONG */
    public void refuse(String proposalId, String reason, Caller caller) {
        if (reason == null || reason.isBlank()) {
            throw new BusinessProblem("kernel", "REASON_MISSING", 422, "请写明退回的理由", "reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new BusinessProblem("kernel", "REASON_TOO_LONG", 422, "理由最多 400 字，请缩短", "reason");
        }
        try (Connection connection = database.open()) {
            var proposal = take(connection, proposalId).proposal();
            asSecondPerson(proposal, caller);
            end(connection, proposal, "REFUSED", caller, reason.strip());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws BusinessProblem PROPOSAL_OF_ANOTHER */
    public void withdraw(String proposalId, Caller caller) {
        try (Connection connection = database.open()) {
            var proposal = take(connection, proposalId).proposal();
            if (!proposal.proposedByPerson().equals(caller.personNo())) {
                throw new BusinessProblem("kernel", "PROPOSAL_OF_ANOTHER", 403, "只有提出人可以撤回");
            }
            end(connection, proposal, "WITHDRAWN", caller, "提出人撤回");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private ProposalStore.Kept take(Connection connection, String proposalId) throws SQLException {
        var store = new ProposalStore(connection);
        var kept = store.lock(proposalId).orElse(null);
        if (kept == null) {
            throw store.find(proposalId).isPresent()
                    ? new BusinessProblem("kernel", "PROPOSAL_IN_HAND", 409, "另一人正在办理这份申请，请稍后刷新")
                    : new BusinessProblem("kernel", "PROPOSAL_UNKNOWN", 404, "没有这份申请，请刷新列表");
        }
        if (!kept.proposal().state().equals("PROPOSED")) {
            throw new BusinessProblem("kernel", "PROPOSAL_DECIDED", 409, "这份申请已经办结，请刷新列表");
        }
        if (!kept.proposal().expiresAt().isAfter(clock.instant())) {
            throw new BusinessProblem("kernel", "PROPOSAL_EXPIRED", 409, "这份申请已过期，请重新提出");
        }
        return kept;
    }

    private ProposalHandler asSecondPerson(Proposal proposal, Caller caller) {
        var handler = kinds.get(proposal.kind(), caller);
        if (proposal.proposedByPerson().equals(caller.personNo())) {
            throw new BusinessProblem("kernel", "PROPOSAL_OWN", 403, "提出人不能复核自己的申请，请由另一人办理");
        }
        return handler;
    }

    private void end(Connection connection, Proposal proposal, String state, Caller caller, String decision) throws SQLException {
        new ProposalStore(connection).end(proposal.proposalId(), state, caller.name(), caller.personNo(), clock.instant(), decision);
        audit.record(connection, AuditEntry.of(caller.name(), "DECIDE_PROPOSAL", proposal.kind() + " " + proposal.subject(), state,
                proposal.proposalId() + " " + decision));
    }
}
