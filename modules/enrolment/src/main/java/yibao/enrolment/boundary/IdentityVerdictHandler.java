package yibao.enrolment.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import yibao.enrolment.IdentityCase;
import yibao.enrolment.entity.IdentityCases;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.db.Sql;
import yibao.kernel.foureyes.Proposal;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.rest.Json;

/** Makes a confirmed verdict hold, as long as the case is open and the facts are those that the proposer saw. */
@ApplicationScoped
public class IdentityVerdictHandler implements ProposalHandler {
    public static final String KIND = "ADJUDICATE_IDENTITY";

    private Database database;
    private Clock clock;

    protected IdentityVerdictHandler() {
    }

    @Inject
    public IdentityVerdictHandler(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Key.OPERATOR);
    }

    @Override
    public void check(Proposal proposal, Caller caller) {
        var verdict = read(proposal);
        try (Connection connection = database.open()) {
            var about = new IdentityCases(connection).find(verdict.caseNo(), caller.scope()).orElseThrow(IdentityVerdictHandler::unknown);
            if (about.state() != IdentityCase.State.OPEN) {
                throw new BusinessProblem("enrolment", "CASE_NOT_OPEN", 409, "该疑点已裁定或已消失，请刷新");
            }
            if (!about.facts().equals(verdict.facts())) {
                throw new BusinessProblem("enrolment", "CASE_CHANGED", 409, "提出裁定后登记内容已有变化，请退回并重新核对");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("身份疑点无法读取", failure);
        }
    }

    @Override
    public String apply(Proposal proposal, Caller confirmedBy) {
        var verdict = read(proposal);
        try (Connection connection = database.open()) {
            new IdentityCases(connection).decide(verdict.caseNo(), verdict.verdict(), verdict.kept());
            Sql.execute(connection, """
                    insert into identity_verdict (verdict_id, case_no, facts, verdict, kept, note, proposed_by, confirmed_by,
                      confirmed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", UUID.randomUUID().toString(), verdict.caseNo(),
                    verdict.facts(), verdict.verdict().name(), verdict.kept(), verdict.note(), proposal.proposedBy(),
                    confirmedBy.name(), clock.instant());
            return proposal.title();
        } catch (SQLException failure) {
            throw new IllegalStateException("裁定无法登记", failure);
        }
    }

    static BusinessProblem unknown() {
        return new BusinessProblem("enrolment", "CASE_UNKNOWN", 404, "没有这件身份疑点，请刷新列表");
    }

    private static AdjudicatingIdentity.Verdict read(Proposal proposal) {
        try {
            return Json.mapper().readValue(proposal.payload(), AdjudicatingIdentity.Verdict.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
