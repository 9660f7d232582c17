package yibao.subsidy.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.access.Caller;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.subsidy.control.StatementDraft;
import yibao.subsidy.control.StatementOffice;

/** The first person of a statement: the reviewer of assistance puts what the ledger holds before finance. */
@Stateless
public class ProposingStatement {

    private StatementOffice office;
    private Proposing proposing;
    private Database database;

    protected ProposingStatement() {
    }

    @Inject
    public ProposingStatement(StatementOffice office, Proposing proposing, Database database) {
        this.office = office;
        this.proposing = proposing;
        this.database = database;
    }

    /**
     * @return the proposal's id
     * @throws BusinessProblem LEDGER_BEHIND, NOTHING_TO_STATE, SHARE_NOT_SET, PROPOSER_NOT_ASSISTANCE,
     *         STATEMENT_NEEDS_COUNTY, PROPOSAL_WAITING
     */
    public String propose(CoverageYear of, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            StatementDraft draft = office.draft(connection, of);
            return proposing.propose(StatementHandler.KIND, draft.stmtNo(), draft.title(), draft.payload(), null, caller);
        }
    }
}
