package yibao.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import yibao.kernel.platform.Settings;

/** All who may log in, read once at start: from the accounts file, and in the demo the five demo accounts as well. */
@ApplicationScoped
public class Accounts {
    private final Pbkdf2PasswordHash hashes;
    private final Map<String, Account> written;
    private final String nobody;

    /** For the container's proxy only. */
    protected Accounts() {
        hashes = null;
        written = Map.of();
        nobody = null;
    }

    @Inject
    public Accounts(Pbkdf2PasswordHash hashes) {
        this.hashes = hashes;
        written = Settings.find("yibao.accounts").map(Path::of).map(AccountsFile::read).orElse(Map.of());
        nobody = hashes.generate("nobody".toCharArray());
    }

    /** Made at start, so that a line that cannot be read stops the start and not the first login. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
    }

    Optional<Account> findVerified(String name, char[] password) {
        if (written.containsKey(name)) {
            return Optional.of(written.get(name)).filter(account -> hashes.verify(password, account.hash()));
        }
        if (Settings.demo() && DemoAccount.of(name).isPresent()) {
            return DemoAccount.of(name).filter(account -> Arrays.equals(password, ("demo-" + name).toCharArray()));
        }
        // An unknown name costs as much time as a wrong password, so names cannot be guessed by the clock.
        hashes.verify(password, nobody);
        return Optional.empty();
    }

    /** An account of the demo: its name is its role. */
    private static final class DemoAccount {
        private static final Map<String, Account> ALL = Arrays.stream(Role.values())
                .map(role -> new Account(role.key(), Set.of(role), ""))
                .collect(Collectors.toUnmodifiableMap(Account::name, Function.identity()));

        static Optional<Account> of(String name) {
            return Optional.ofNullable(ALL.get(name));
        }
    }
}
