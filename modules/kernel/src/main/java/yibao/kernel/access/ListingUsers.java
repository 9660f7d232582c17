package yibao.kernel.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;

/** Who may sign in, for administrators. */
@Stateless
public class ListingUsers {
    private Database database;
    private Clock clock;

    protected ListingUsers() {
    }

    @Inject
    public ListingUsers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the order of their names. @param cursor of the page before, null for the first */
    public UserPage page(UserFilter filter, String cursor, int limit) {
        try (Connection connection = database.open()) {
            var now = clock.instant();
            var found = new AccountStore(connection).page(filter, Objects.requireNonNullElse(cursor, ""), limit).stream()
                    .map(account -> UserView.of(account, now)).toList();
            return new UserPage(found, found.size() < limit ? null : found.get(found.size() - 1).name());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws BusinessProblem USER_UNKNOWN */
    public UserView get(String name) {
        try (Connection connection = database.open()) {
            return new AccountStore(connection).find(name).map(account -> UserView.of(account, clock.instant())).orElseThrow(UserProblems::unknown);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
