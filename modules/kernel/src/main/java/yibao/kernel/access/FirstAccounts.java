package yibao.kernel.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Settings;

/**
 * Makes the accounts that nobody could be signed in to make: those of the accounts file and, in the demo, the demo's. An account
 * that the database knows already is left as it is. A line that cannot be read stops the start and not the first sign-in.
 */
@Startup
@Singleton
@DependsOn("Schema")
public class FirstAccounts {
    private static final String MAKER = "yibao";

    private Database database;
    private Audit audit;
    private Clock clock;

    protected FirstAccounts() {
    }

    @Inject
    public FirstAccounts(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @PostConstruct
    public void make() {
        PasswordRules.needAtStart();
        SessionRules.needAtStart();
        var wanted = new ArrayList<>(written());
        if (Settings.demo()) {
            wanted.addAll(DemoAccounts.all(clock.instant()));
        }
        try (Connection connection = database.open()) {
            var store = new AccountStore(connection);
            for (var account : wanted) {
                if (store.find(account.name()).isEmpty()) {
                    store.insert(account);
                    audit.record(connection, AuditEntry.of(MAKER, "CREATE_USER", account.name(), "DONE", String.join(",", account.groups())));
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<Account> written() {
        return Settings.find("yibao.accounts").map(Path::of).map(AccountsFile::read).stream()
                .flatMap(lines -> lines.values().stream())
                .map(line -> account(line.name(), line.name(), line.roles(), Scope.EVERYWHERE, line.hash(), clock.instant())).toList();
    }

    static Account account(String name, String displayName, Set<Role> roles, Scope scope, String hash, Instant now) {
        return new Account(name, displayName, name, roles, scope, Account.State.ACTIVE, hash, false, now, 0, null, null, now, MAKER);
    }
}
