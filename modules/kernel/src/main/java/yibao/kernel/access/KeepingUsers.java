package yibao.kernel.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.rest.Json;

/**
 * What an administrator does with users. What somebody may do is proposed here and holds when another administrator has
 * confirmed it; closing an account and giving a new password cannot wait for a second person. Nobody acts on their own account.
 */
@Stateless
public class KeepingUsers {
    private Proposing proposing;
    private Database database;
    private Audit audit;
    private Clock clock;

    protected KeepingUsers() {
    }

    @Inject
    public KeepingUsers(Proposing proposing, Database database, Audit audit, Clock clock) {
        this.proposing = proposing;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Once confirmed the account has no password that anybody knows: {@link #resetPassword} gives the first.
     *
     * @return the proposal's id
     * @throws BusinessProblem USER_INVALID, USER_KNOWN, PROPOSAL_WAITING
     */
    public String proposeNew(UserDetails details, String reason, Caller caller) {
        details.check();
        return propose(new UserChange(UserChange.Act.CREATE, details), "新增用户 " + details.name() + "：" + details.inWords(), reason, caller);
    }

    /**
     * Name, number, roles and division of an account.
     *
     * @return the proposal's id
     * @throws BusinessProblem USER_INVALID, USER_UNKNOWN, USER_OWN, LAST_ADMINISTRATOR, PROPOSAL_WAITING
     */
    public String proposeChange(UserDetails details, String reason, Caller caller) {
        details.check();
        return propose(new UserChange(UserChange.Act.CHANGE, details), "更改用户 " + details.name() + " 为：" + details.inWords(), reason, caller);
    }

    /** At once: running sessions end with the next click. @throws BusinessProblem USER_UNKNOWN, USER_OWN, LAST_ADMINISTRATOR */
    public void disable(String name, Caller caller) {
        keep(name, caller, "DISABLE_USER", (store, account) -> {
            UserChange.needTwoAdministrators(store, account, account.roles().contains(Role.ADMIN));
            store.setState(name, Account.State.DISABLED);
        });
    }

    /** @throws BusinessProblem USER_UNKNOWN, USER_OWN */
    public void enable(String name, Caller caller) {
        keep(name, caller, "ENABLE_USER", (store, account) -> store.setState(name, Account.State.ACTIVE));
    }

    /** Before the time of the lock is over. @throws BusinessProblem USER_UNKNOWN, USER_OWN */
    public void unlock(String name, Caller caller) {
        keep(name, caller, "UNLOCK_USER", (store, account) -> store.setAttempts(name, 0, null));
    }

    /**
     * @return the new password: shown once, to be changed at the next sign-in
     * @throws BusinessProblem USER_UNKNOWN, USER_OWN
     */
    public String resetPassword(String name, Caller caller) {
        var password = OneTimePassword.make();
        keep(name, caller, "RESET_PASSWORD", (store, account) ->
                store.setPassword(account, PasswordHash.of(password.toCharArray()), true, clock.instant()));
        return password;
    }

    private String propose(UserChange change, String title, String reason, Caller caller) {
        try {
            return proposing.propose(UserChange.KIND, change.details().name(), title, Json.mapper().writeValueAsString(change), reason, caller);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Act {
        void on(AccountStore store, Account account) throws SQLException;
    }

    private void keep(String name, Caller caller, String action, Act act) {
        try (Connection connection = database.open()) {
            var store = new AccountStore(connection);
            var account = store.lock(name).orElseThrow(UserProblems::unknown);
            if (account.personNo().equals(caller.personNo())) {
                throw UserProblems.own();
            }
            act.on(store, account);
            audit.record(connection, AuditEntry.of(caller.name(), action, name, "DONE", null));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
