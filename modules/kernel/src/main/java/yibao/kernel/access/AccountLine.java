package yibao.kernel.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** One line of the accounts file: {@code name:role[,role]:hash}. */
record AccountLine(String name, Set<Role> roles, String hash) {

    static AccountLine parse(String line) {
        var parts = line.strip().split(":", 3);
        if (parts.length < 3 || parts[0].isBlank() || !parts[2].startsWith("PBKDF2")) {
            throw new IllegalArgumentException("应为 名称:角色[,角色]:口令散列");
        }
        var roles = Arrays.stream(parts[1].split(",")).map(String::strip).map(AccountLine::role).collect(Collectors.toUnmodifiableSet());
        return new AccountLine(parts[0].strip(), roles, parts[2].strip());
    }

    private static Role role(String key) {
        return Role.find(key).orElseThrow(() -> new IllegalArgumentException("没有这个角色:" + key));
    }
}
