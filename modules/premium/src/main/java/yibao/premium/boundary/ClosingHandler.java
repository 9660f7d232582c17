package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.foureyes.Proposal;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.ClosingHindrance;
import yibao.premium.ClosingPeriod;
import yibao.premium.control.CityBooks;
import yibao.premium.control.ClosingOffice;
import yibao.premium.control.ClosingSheet;
import yibao.premium.control.PremiumGate;

/** Closes a period when the second person agrees; there is no way back. */
@ApplicationScoped
public class ClosingHandler implements ProposalHandler {

    public static final String KIND = "CLOSE_PERIOD";

    private ClosingOffice office;
    private Database database;
    private Audit audit;

    protected ClosingHandler() {
    }

    @Inject
    public ClosingHandler(ClosingOffice office, Database database, Audit audit) {
        this.office = office;
        this.database = database;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Key.TAX, Role.Key.OPERATOR);
    }

    /** What waits says how the books of the whole city stand. */
    @Override
    public boolean concerns(Caller caller) {
        return caller.scope().isEverywhere();
    }

    @Override
    public void check(Proposal proposal, Caller caller) {
        try (Connection connection = database.open()) {
            getUnchanged(connection, proposal, caller);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public String apply(Proposal proposal, Caller confirmedBy) {
        try (Connection connection = database.open()) {
            PremiumGate.toClose(connection);
            ClosingSheet sheet = getUnchanged(connection, proposal, confirmedBy);
            office.write(connection, sheet, proposal.proposedBy(), confirmedBy.name());
            audit.record(connection, AuditEntry.of(confirmedBy.name(), KIND, proposal.subject(), "CLOSED",
                    "proposed by " + proposal.proposedBy() + ", " + sheet.digest()));
            return sheet.period().text() + " 已结账，入账 " + sheet.receipts().count() + " 笔，差异 "
                    + sheet.differences().size() + " 条";
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws BusinessProblem SCOPE_TOO_NARROW, a hindrance's code, CLOSING_OUTDATED */
    private ClosingSheet getUnchanged(Connection connection, Proposal proposal, Caller caller) throws SQLException {
        CityBooks.open(caller);
        String[] subject = proposal.subject().split("/");
        ClosingPeriod period = ClosingPeriod.parse(subject[1]);
        List<ClosingHindrance> hindrances = office.rules(connection, subject[0]).hindrances(period);
        if (!hindrances.isEmpty()) {
            throw new BusinessProblem("premium", hindrances.get(0).code(), 409, hindrances.get(0).message(), "period");
        }
        ClosingSheet sheet = office.sheet(connection, subject[0], period);
        if (!ProposingClosing.payload(sheet).equals(proposal.payload())) {
            throw new BusinessProblem("premium", "CLOSING_OUTDATED", 409, period.text()
                    + " 的账目在提出后有变化，请退回后按新的账目重新提出");
        }
        return sheet;
    }
}
