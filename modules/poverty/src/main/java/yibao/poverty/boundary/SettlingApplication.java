package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.poverty.BankAccount;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.ApplicationRules;
import yibao.poverty.control.No;
import yibao.poverty.entity.Applications;
import yibao.poverty.entity.Stored;

/** The end of an application: an account that the bank did not take is mended, and what was paid is closed. */
@Stateless
public class SettlingApplication {

    private ApplicationOffice office;
    private Database database;

    protected SettlingApplication() {
    }

    @Inject
    public SettlingApplication(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /** @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW, APPLICATION_UNFIT where it is the same again */
    public PovertyState correctAccount(String applicationId, BankAccount account, Caller caller) throws SQLException {
        BankAccount sound = ApplicationRules.account(account);
        if (sound == null) {
            throw No.unfit("account", "请填写开户银行、户名和账号");
        }
        try (Connection connection = database.open()) {
            Stored stored = office.take(connection, applicationId, PovertyAct.CORRECT_ACCOUNT, caller);
            if (sound.equals(stored.account())) {
                throw No.unfit("account", "与退回的账户相同，请更正后再提交");
            }
            new Applications(connection).writeAccount(applicationId, sound);
            return office.move(connection, stored, PovertyAct.CORRECT_ACCOUNT, stored.account().masked() + " → " + sound.masked(), caller.name());
        }
    }

    /** @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW */
    public PovertyState close(String applicationId, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            Stored stored = office.take(connection, applicationId, PovertyAct.CLOSE, caller);
            return office.move(connection, stored, PovertyAct.CLOSE, null, caller.name());
        }
    }
}
