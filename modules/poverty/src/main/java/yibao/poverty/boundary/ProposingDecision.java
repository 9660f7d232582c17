package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.access.Caller;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.platform.Database;
import yibao.poverty.PovertyAct;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.Decisions;
import yibao.poverty.control.No;
import yibao.poverty.entity.Stored;

/** One reviewer proposes to grant or to refuse; another decides. */
@Stateless
public class ProposingDecision {

    private ApplicationOffice office;
    private Proposing proposing;
    private Database database;

    protected ProposingDecision() {
    }

    @Inject
    public ProposingDecision(ApplicationOffice office, Proposing proposing, Database database) {
        this.office = office;
        this.proposing = proposing;
        this.database = database;
    }

    /**
     * @param reason needed where it is refused
     * @return the proposal's id
     * @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW with what is in the way, PROPOSAL_WAITING
     */
    public String propose(String applicationId, boolean grant, String reason, Caller caller) throws SQLException {
        String why = grant ? No.optional("reason", "理由", reason, 400) : No.text("reason", "不予认定的理由", reason, 400);
        try (Connection connection = database.open()) {
            Stored stored = office.take(connection, applicationId, grant ? PovertyAct.GRANT : PovertyAct.REFUSE, caller);
            return proposing.propose(DecisionHandler.KIND, applicationId, Decisions.title(stored, grant), Decisions.payload(stored, grant), why, caller);
        }
    }
}
