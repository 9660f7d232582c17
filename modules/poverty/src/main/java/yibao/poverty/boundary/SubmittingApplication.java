package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.ApplicationRules;
import yibao.poverty.control.No;
import yibao.poverty.entity.Applications;
import yibao.poverty.entity.Stored;

/** The town hands an application in; the first day on which it does so is the day of application. */
@Stateless
public class SubmittingApplication {

    private ApplicationOffice office;
    private Database database;

    protected SubmittingApplication() {
    }

    @Inject
    public SubmittingApplication(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /** @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW, HOUSEHOLD_TWICE, APPLICATION_UNFIT with what is missing */
    public PovertyState submit(String applicationId, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            Stored stored = office.take(connection, applicationId, PovertyAct.SUBMIT, caller);
            Applications applications = new Applications(connection);
            List<String> missing = ApplicationRules.missing(applications.form(stored));
            if (!missing.isEmpty()) {
                throw No.unfit("application", "还缺：" + String.join("、", missing));
            }
            office.rule(stored);
            Optional<Stored> other = applications.findOther(applicationId, office.today(), true);
            if (other.isPresent()) {
                throw No.twice(other.get().applicationNo(), other.get().state().label());
            }
            applications.applied(applicationId, office.today());
            return office.move(connection, stored, PovertyAct.SUBMIT, null, caller.name());
        }
    }
}
