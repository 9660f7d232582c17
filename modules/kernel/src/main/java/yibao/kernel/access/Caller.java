package yibao.kernel.access;

import java.util.Objects;
import java.util.Set;

/**
 * On whose behalf a door is opened.
 *
 * @param name     the account's name
 * @param personNo who it is in the flesh: two accounts of one person have the same
 * @param roles    keys of {@link Role}
 * @param scope    whose people they may see
 */
public record Caller(String name, String personNo, Set<String> roles, Scope scope) {
    public Caller {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(personNo, "personNo");
        roles = Set.copyOf(roles);
        Objects.requireNonNull(scope, "scope");
    }

    /** The platform itself, and tests: sees the whole city. */
    public static Caller everywhere(String name, String... roles) {
        return new Caller(name, name, Set.of(roles), Scope.EVERYWHERE);
    }

    public boolean has(Role role) {
        return roles.contains(role.key());
    }
}
