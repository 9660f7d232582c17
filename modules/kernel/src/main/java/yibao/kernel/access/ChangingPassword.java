package yibao.kernel.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;

/**
 * One's own password. All sessions opened under the old one end with their next click, the present one too: a page signs its
 * user in again with the new password, as the sign-in page does.
 */
@Stateless
public class ChangingPassword {
    private SigningInLocally signingIn;
    private Database database;
    private Audit audit;
    private Clock clock;

    protected ChangingPassword() {
    }

    @Inject
    public ChangingPassword(SigningInLocally signingIn, Database database, Audit audit, Clock clock) {
        this.signingIn = signingIn;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws BusinessProblem PASSWORD_WRONG (counted like a failed sign-in), PASSWORD_RULE, PASSWORD_ELSEWHERE */
    public void change(char[] present, char[] wanted, Caller caller) {
        try (Connection connection = database.open()) {
            var store = new AccountStore(connection);
            if (store.find(caller.name()).isEmpty()) {
                throw new BusinessProblem("kernel", "PASSWORD_ELSEWHERE", 409, "您由统一身份认证登录，请在那里修改口令");
            }
            if (signingIn.find(caller.name(), present).isEmpty()) {
                throw new BusinessProblem("kernel", "PASSWORD_WRONG", 422, "现用口令不对，请重新输入", "password");
            }
            var account = store.lock(caller.name()).orElseThrow();
            var earlier = new ArrayList<>(store.earlierHashes(account.name(), Math.max(0, PasswordRules.history() - 1)));
            earlier.add(account.hash());
            PasswordRules.check(account.name(), wanted, earlier);
            store.setPassword(account, PasswordHash.of(wanted), false, clock.instant());
            audit.record(connection, AuditEntry.of(caller.name(), "CHANGE_PASSWORD", account.name(), "DONE", null));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
