package yibao.poverty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.foureyes.Proposal;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.platform.Database;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyGranted;
import yibao.poverty.PovertyState;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.Decisions;
import yibao.poverty.control.No;
import yibao.poverty.entity.Applications;
import yibao.poverty.entity.Stored;

/** Grants or refuses when a second reviewer agrees, and only as the application was when it was proposed. */
@ApplicationScoped
public class DecisionHandler implements ProposalHandler {

    public static final String KIND = "DECIDE_POVERTY";

    private ApplicationOffice office;
    private Event<PovertyGranted> granted;
    private Database database;

    protected DecisionHandler() {
    }

    @Inject
    public DecisionHandler(ApplicationOffice office, Event<PovertyGranted> granted, Database database) {
        this.office = office;
        this.granted = granted;
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Key.ASSISTANCE);
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
        String both = proposal.proposedBy() + "+" + confirmedBy.name();
        try (Connection connection = database.open()) {
            Stored stored = getUnchanged(connection, proposal, confirmedBy);
            return Decisions.grants(proposal.payload()) ? grant(connection, stored, both, proposal.reason()) : refuse(connection, stored, both, proposal.reason());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String grant(Connection connection, Stored stored, String both, String note) throws SQLException {
        LocalDate from = office.today();
        LocalDate to = from.plusMonths(office.rule(stored).validMonths()).minusDays(1);
        new Applications(connection).decided(stored.applicationId(), from, from, to);
        String text = "有效期 " + from + " 至 " + to + (note == null ? "" : "；" + note);
        if (stored.amount() != null && stored.amount().isPositive()) {
            office.move(connection, stored, PovertyAct.GRANT, text, both);
        } else {
            office.move(connection, stored, PovertyAct.GRANT, PovertyState.CLOSED, text, both);
        }
        granted.fire(new PovertyGranted(stored.applicationId(), from, to));
        return stored.applicationNo() + " 已认定，有效至 " + to;
    }

    private String refuse(Connection connection, Stored stored, String both, String reason) throws SQLException {
        Applications applications = new Applications(connection);
        applications.decided(stored.applicationId(), office.today(), null, null);
        applications.takenDown(stored.applicationId());
        office.move(connection, stored, PovertyAct.REFUSE, reason, both);
        return stored.applicationNo() + " 不予认定";
    }

    /** @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW, HOUSEHOLD_TWICE */
    private Stored getUnchanged(Connection connection, Proposal proposal, Caller caller) throws SQLException {
        boolean grant = Decisions.grants(proposal.payload());
        Stored stored = office.take(connection, proposal.subject(), grant ? PovertyAct.GRANT : PovertyAct.REFUSE, caller);
        if (!proposal.payload().contains("\"version\":" + stored.version() + "}")) {
            throw No.notNow("申请在提出后有变化，不能确认，请退回后重新提出");
        }
        if (grant) {
            Decisions.needGrantable(connection, stored, office.rule(stored).steps());
            Optional<Stored> other = new Applications(connection).findOther(stored.applicationId(), office.today(), false);
            if (other.isPresent()) {
                throw No.twice(other.get().applicationNo(), other.get().state().label());
            }
        }
        return stored;
    }
}
