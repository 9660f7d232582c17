package yibao.subsidy.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import yibao.kernel.Money;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.SubsidyShare;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.subsidy.Statement;
import yibao.subsidy.control.ClassNames;
import yibao.subsidy.control.StatementDraft;
import yibao.subsidy.control.StatementOffice;
import yibao.subsidy.entity.Statements;

/** Shows statements as they were signed, how far finance has paid them, and what the next one would be. */
@Stateless
public class ListingStatements {

    private Database database;
    private StatementOffice office;
    private ClassNames names;

    protected ListingStatements() {
    }

    @Inject
    public ListingStatements(Database database, StatementOffice office, ClassNames names) {
        this.database = database;
        this.office = office;
        this.names = names;
    }

    /** The latest first. @param of null for all years */
    public List<Statement> list(CoverageYear of, int offset, int size) throws SQLException {
        try (Connection connection = database.open()) {
            return new Statements(connection, names.classes()).list(of, offset, size);
        }
    }

    /** @throws BusinessProblem STATEMENT_UNKNOWN */
    public Statement get(String stmtNo) throws SQLException {
        try (Connection connection = database.open()) {
            return new Statements(connection, names.classes()).find(stmtNo).orElseThrow(() -> new BusinessProblem("subsidy",
                    "STATEMENT_UNKNOWN", 404, "没有结算单 " + stmtNo + "，请核对编号", "stmtNo"));
        }
    }

    /** What would be proposed now, not kept; empty where there is nothing new or the ledger is behind. */
    public Optional<Statement> findDraft(CoverageYear of) throws SQLException {
        try (Connection connection = database.open()) {
            return Optional.of(shown(office.draft(connection, of)));
        } catch (BusinessProblem nothing) {
            return Optional.empty();
        }
    }

    private Statement shown(StatementDraft draft) {
        var classes = names.classes();
        return new Statement(draft.stmtNo(), draft.of().insutype(), draft.of().year(), draft.persons(), draft.amount().toString(),
                "DRAFT", null, null, null, draft.digest(), null, Money.ZERO.toString(), draft.amount().toString(),
                draft.lines().stream().map(line -> shown(line, classes.apply(line.psnIdetType()))).toList(), List.of());
    }

    private static Statement.Line shown(StatementDraft.Line line, String name) {
        SubsidyShare.Parts parts = line.parts();
        return new Statement.Line(line.psnIdetType(), name, line.persons(), line.standard() == null ? null : line.standard().toString(),
                line.amount().toString(), parts.central().toString(), parts.province().toString(), parts.city().toString(),
                parts.county().toString(), line.correction(), line.initStmtNo());
    }
}
