package yibao.kernel.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yibao.kernel.db.Sql;

/** The rows of the tables {@code account} and {@code account_password}, within one connection. */
final class AccountStore {
    private static final String SELECT = """
            select name, display_name, person_no, roles, division, state, password_hash, must_change, password_changed_at,
                   failed_attempts, locked_until, last_login_at, created_at, created_by
            from account where \
            """;

    private final Connection connection;

    AccountStore(Connection connection) {
        this.connection = connection;
    }

    Optional<Account> find(String name) throws SQLException {
        return Sql.find(connection, AccountStore::read, SELECT + "name = ?", name);
    }

    Optional<Account> lock(String name) throws SQLException {
        return Sql.find(connection, AccountStore::read, SELECT + "name = ? for update", name);
    }

    List<Account> page(UserFilter filter, String after, int limit) throws SQLException {
        var like = "%" + filter.text().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return Sql.list(connection, AccountStore::read, SELECT + """
                name > ? and (? = '' or concat(',', roles, ',') like ?) and (? = '' or state = ?)
                and (name like ? escape '!' or display_name like ? escape '!' or person_no like ? escape '!')
                order by name fetch first %d rows only""".formatted(limit), after, filter.role(), "%," + filter.role() + ",%",
                filter.state(), filter.state(), like, like, like);
    }

    /** Active accounts with this role, of other people than this one. */
    long countActive(Role role, String exceptName) throws SQLException {
        return Sql.get(connection, row -> row.getLong(1),
                "select count(*) from account where state = 'ACTIVE' and concat(',', roles, ',') like ? and name <> ?",
                "%," + role.key() + ",%", exceptName);
    }

    void insert(Account made) throws SQLException {
        Sql.execute(connection, """
                insert into account (name, display_name, person_no, roles, division, state, password_hash, must_change,
                    password_changed_at, failed_attempts, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)""", made.name(), made.displayName(), made.personNo(), text(made.roles()),
                made.scope().division(), made.state().name(), made.hash(), made.mustChange(), made.passwordChangedAt(),
                made.createdAt(), made.createdBy());
    }

    void describe(String name, String displayName, String personNo, Set<Role> roles, Scope scope) throws SQLException {
        Sql.execute(connection, "update account set display_name = ?, person_no = ?, roles = ?, division = ? where name = ?",
                displayName, personNo, text(roles), scope.division(), name);
    }

    void setState(String name, Account.State state) throws SQLException {
        Sql.execute(connection, "update account set state = ? where name = ?", state.name(), name);
    }

    void setAttempts(String name, int failedAttempts, Instant lockedUntil) throws SQLException {
        Sql.execute(connection, "update account set failed_attempts = ?, locked_until = ? where name = ?", failedAttempts, lockedUntil, name);
    }

    void setLastLogin(String name, Instant at) throws SQLException {
        Sql.execute(connection, "update account set failed_attempts = 0, locked_until = null, last_login_at = ? where name = ?", at, name);
    }

    /** The old one is kept, to be refused if it comes again. */
    void setPassword(Account account, String hash, boolean mustChange, Instant at) throws SQLException {
        Sql.execute(connection, "insert into account_password (name, password_hash, used_until) values (?, ?, ?)", account.name(),
                account.hash(), at);
        Sql.execute(connection, """
                update account set password_hash = ?, must_change = ?, password_changed_at = ?, failed_attempts = 0, locked_until = null
                where name = ?""", hash, mustChange, at, account.name());
    }

    /** Newest first. */
    List<String> earlierHashes(String name, int atMost) throws SQLException {
        return Sql.list(connection, row -> row.getString(1), "select password_hash from account_password where name = ?"
                + " order by number desc fetch first " + atMost + " rows only", name);
    }

    private static String text(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::key).collect(Collectors.joining(","));
    }

    private static Account read(ResultSet row) throws SQLException {
        var roles = Arrays.stream(row.getString(4).split(",")).flatMap(key -> Role.find(key).stream()).collect(Collectors.toUnmodifiableSet());
        return new Account(row.getString(1), row.getString(2), row.getString(3), roles, new Scope(row.getString(5)),
                Account.State.valueOf(row.getString(6)), row.getString(7), row.getBoolean(8), instant(row, 9), row.getInt(10),
                instant(row, 11), instant(row, 12), instant(row, 13), row.getString(14));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
