package yibao.kernel.access;

import java.sql.SQLException;
import java.util.Set;

/** What is proposed about a user, as the proposal carries it. */
record UserChange(Act act, UserDetails details) {
    static final String KIND = "USER";
    static final Set<String> ROLES = Set.of(Role.Key.ADMIN);

    enum Act {
        CREATE, CHANGE
    }

    /** With one administrator left nobody could confirm what the other proposes. */
    static void needTwoAdministrators(AccountStore store, Account account, boolean losesRole) throws SQLException {
        if (losesRole && account.roles().contains(Role.ADMIN) && account.state() == Account.State.ACTIVE
                && store.countActive(Role.ADMIN, account.name()) < 2) {
            throw UserProblems.lastAdministrator();
        }
    }
}
