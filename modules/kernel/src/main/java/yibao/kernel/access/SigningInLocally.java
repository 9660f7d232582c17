package yibao.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;

/** Name and password against the database: counts what was wrong and locks, in transactions of its own. */
@ApplicationScoped
public class SigningInLocally {
    private static final int LONGEST_NAME = 60;

    private Transactions transactions;
    private Database database;
    private Audit audit;
    private RecentLogins recent;
    private Clock clock;
    private String nobody;

    /** For the container's proxy only. */
    protected SigningInLocally() {
    }

    @Inject
    public SigningInLocally(Transactions transactions, Database database, Audit audit, RecentLogins recent, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.audit = audit;
        this.recent = recent;
        this.clock = clock;
        this.nobody = PasswordHash.of("nobody".toCharArray());
    }

    /** Nothing says whether name or password was wrong, or the account locked or disabled; neither does the time it takes. */
    public Optional<OfficePrincipal> find(String name, char[] password) {
        var known = read(name);
        boolean recently = known.isPresent() && recent.knows(known.get(), password);
        if (recently && known.get().failedAttempts() == 0) {
            return known.filter(account -> account.isUsable(clock.instant())).map(account -> account.principal(clock.instant()));
        }
        boolean right = recently || PasswordHash.verify(password, known.map(Account::hash).orElse(nobody));
        return known.isEmpty() ? Optional.empty() : transactions.inNew(() -> judge(name, password, right));
    }

    /** Whoever signed in earlier, as they are now; nothing where the account or its password is no longer the same. */
    public Optional<OfficePrincipal> findAgain(String name, Instant passwordChangedAt) {
        return read(name).filter(account -> account.isUsable(clock.instant()) && account.passwordChangedAt().equals(passwordChangedAt))
                .map(account -> account.principal(clock.instant()));
    }

    /**
     * Whoever another system vouches for: nothing where an account of that name is disabled here. Where there is one it is taken
     * for the same person, so that nobody is two by having two ways in.
     */
    public Optional<OfficePrincipal> findAsGuest(OfficePrincipal guest) {
        var account = read(guest.getName());
        if (account.isEmpty()) {
            return Optional.of(guest);
        }
        var caller = guest.caller();
        return account.filter(known -> known.state() == Account.State.ACTIVE).map(known -> new OfficePrincipal(
                new Caller(caller.name(), known.personNo(), caller.roles(), caller.scope()), guest.displayName()));
    }

    private Optional<OfficePrincipal> judge(String name, char[] password, boolean right) throws SQLException {
        try (Connection connection = database.open()) {
            var store = new AccountStore(connection);
            var account = store.lock(name).orElseThrow();
            var now = clock.instant();
            if (!account.isUsable(now)) {
                return Optional.empty();
            }
            if (!right) {
                count(connection, store, account, now);
                return Optional.empty();
            }
            store.setLastLogin(name, now);
            recent.remember(account, password);
            return Optional.of(account.principal(now));
        }
    }

    private void count(Connection connection, AccountStore store, Account account, Instant now) throws SQLException {
        int failed = account.lockedUntil() == null ? account.failedAttempts() + 1 : 1;
        boolean locks = PasswordRules.failures() > 0 && failed >= PasswordRules.failures();
        var until = locks ? now.plus(Duration.ofMinutes(PasswordRules.lockMinutes())) : null;
        store.setAttempts(account.name(), failed, until);
        if (locks) {
            audit.record(connection, AuditEntry.of(account.name(), "LOCK_USER", account.name(), "LOCKED", failed + " 次口令错误"));
        }
    }

    private Optional<Account> read(String name) {
        if (name == null || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try (Connection connection = database.open()) {
            return new AccountStore(connection).find(name);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
