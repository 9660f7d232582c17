package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.poverty.Application;
import yibao.poverty.ApplicationFilter;
import yibao.poverty.ApplicationLine;
import yibao.poverty.ApplicationView;
import yibao.poverty.Assets;
import yibao.poverty.CostFinding;
import yibao.poverty.Meeting;
import yibao.poverty.Member;
import yibao.poverty.PovertyState;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.StateTable;
import yibao.poverty.entity.ApplicationRows;
import yibao.poverty.entity.Applications;
import yibao.poverty.entity.Life;
import yibao.poverty.entity.Payments;
import yibao.poverty.entity.Stored;

/** Applications in the caller's scope: lists, one with its life, and how many wait for whom. Every look is noted. */
@Stateless
public class ShowingApplications {

    private ApplicationOffice office;
    private Database database;

    protected ShowingApplications() {
    }

    @Inject
    public ShowingApplications(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /** @param below the number after which the page begins */
    public List<ApplicationLine> page(ApplicationFilter filter, long below, int size, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            return noted(connection, new ApplicationRows(connection).page(filter, below, size, caller.scope()), caller);
        }
    }

    public List<ApplicationLine> pageFrom(ApplicationFilter filter, long skip, int size, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            return noted(connection, new ApplicationRows(connection).pageFrom(filter, skip, size, caller.scope()), caller);
        }
    }

    public long count(ApplicationFilter filter, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            return new ApplicationRows(connection).count(filter, caller.scope());
        }
    }

    public Map<PovertyState, Long> counts(Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            return new ApplicationRows(connection).counts(caller.scope());
        }
    }

    /** The states in which something is the caller's to do. */
    public Set<PovertyState> statesFor(Caller caller) {
        return Set.copyOf(StateTable.statesOf(caller));
    }

    /** @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, also outside of the scope */
    public ApplicationView show(String applicationId, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            Applications applications = new Applications(connection);
            Stored stored = office.look(connection, applicationId, caller);
            Application form = applications.form(stored);
            Life life = new Life(connection);
            office.lookedAt(connection, stored, form.members(), "POVERTY_VIEW", caller);
            return new ApplicationView(line(stored, form), form, office.rule(stored).steps(), stored.returned(),
                    life.find(applicationId, Life.Kind.TOWN_AUDIT, Assets.class).orElse(null),
                    life.find(applicationId, Life.Kind.INCOME, Assets.class).orElse(null),
                    life.find(applicationId, Life.Kind.COST, CostFinding.class).orElse(null),
                    life.find(applicationId, Life.Kind.MEETING, Meeting.class).orElse(null), stored.noticeFrom(), stored.noticeTo(),
                    life.objections(applicationId), stored.decidedOn(), stored.validFrom(), stored.validTo(), stored.amount(),
                    new Payments(connection).ofApplication(applicationId), life.steps(applicationId),
                    StateTable.actsOf(stored.state(), caller));
        }
    }

    /**
     * The form with whole numbers, for whoever goes on writing it.
     *
     * @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, also outside of the scope
     */
    public Application form(String applicationId, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            Stored stored = office.look(connection, applicationId, caller);
            Application form = new Applications(connection).form(stored);
            office.lookedAt(connection, stored, form.members(), "POVERTY_VIEW", Disclosure.SHOWN_FULL, caller);
            return form;
        }
    }

    private static ApplicationLine line(Stored stored, Application form) {
        Member first = form.members().isEmpty() ? null : form.members().get(0);
        return new ApplicationLine(stored.number(), stored.applicationId(), stored.applicationNo(), stored.povertyClass(), stored.insuAdmdvs(),
                stored.townCode(), first == null ? null : first.who(), first == null ? null : first.name(), form.members().size(),
                (int) form.members().stream().filter(Member::patient).count(), stored.state(), stored.since().toLocalDate(),
                stored.appliedOn(), stored.noticeTo(), stored.amount());
    }

    private List<ApplicationLine> noted(Connection connection, List<ApplicationLine> page, Caller caller) {
        office.note(connection, new Look(AuditEntry.of(caller.name(), "POVERTY_LIST", caller.scope().division(), Disclosure.SHOWN,
                page.size() + " cases").forPurpose(ApplicationOffice.TASK), page.stream().filter(line -> line.who() != null)
                .map(line -> new Seen(line.who().certno(), line.applicationNo() + " " + line.state())).toList()));
        return page;
    }
}
