package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.No;
import yibao.poverty.entity.Applications;
import yibao.poverty.entity.IncomeRequests;
import yibao.poverty.entity.Stored;

/** Hands an application back to the town for completion, or lets the town take it back. */
@Stateless
public class ReturningApplication {

    private ApplicationOffice office;
    private Database database;

    protected ReturningApplication() {
    }

    @Inject
    public ReturningApplication(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /** @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW, APPLICATION_UNFIT without a reason */
    public PovertyState giveBack(String applicationId, String reason, Caller caller) throws SQLException {
        String why = No.text("reason", "退回理由", reason, 400);
        try (Connection connection = database.open()) {
            Stored stored = office.take(connection, applicationId, PovertyAct.RETURN, caller);
            Applications applications = new Applications(connection);
            applications.returned(applicationId, why);
            applications.takenDown(applicationId);
            new IncomeRequests(connection).answered(applicationId, office.now());
            return office.move(connection, stored, PovertyAct.RETURN, why, caller.name());
        }
    }

    /** @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW, APPLICATION_UNFIT without a reason */
    public PovertyState withdraw(String applicationId, String reason, Caller caller) throws SQLException {
        String why = No.text("reason", "撤回理由", reason, 400);
        try (Connection connection = database.open()) {
            Stored stored = office.take(connection, applicationId, PovertyAct.WITHDRAW, caller);
            new IncomeRequests(connection).answered(applicationId, office.now());
            return office.move(connection, stored, PovertyAct.WITHDRAW, why, caller.name());
        }
    }
}
