package yibao.kernel.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** One who may log in: written down by the bureau as {@code name:role[,role]:hash}. */
record Account(String name, Set<Role> roles, String hash) {

    static Account parse(String line) {
        var parts = line.strip().split(":", 3);
        if (parts.length < 3 || parts[0].isBlank() || !parts[2].startsWith("PBKDF2")) {
            throw new IllegalArgumentException("应为 名称:角色[,角色]:口令散列");
        }
        var roles = Arrays.stream(parts[1].split(",")).map(String::strip).map(Account::role).collect(Collectors.toUnmodifiableSet());
        return new Account(parts[0].strip(), roles, parts[2].strip());
    }

    private static Role role(String key) {
        return Role.find(key).orElseThrow(() -> new IllegalArgumentException("没有这个角色:" + key));
    }

    Caller caller() {
        return new Caller(name, name, groups(), Scope.EVERYWHERE);
    }

    Set<String> groups() {
        return roles.stream().map(Role::key).collect(Collectors.toUnmodifiableSet());
    }
}
