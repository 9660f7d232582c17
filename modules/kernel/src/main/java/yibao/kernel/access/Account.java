package yibao.kernel.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One who may sign in, as the database knows them. Made at the first start from the accounts file, or by two administrators;
 * never removed, only disabled, because the log goes on naming it.
 *
 * @param personNo          who it is in the flesh; two accounts of one person have the same
 * @param passwordChangedAt sessions opened under an earlier password end
 * @param lockedUntil       null where it is not locked
 */
public record Account(String name, String displayName, String personNo, Set<Role> roles, Scope scope, State state, String hash,
        boolean mustChange, Instant passwordChangedAt, int failedAttempts, Instant lockedUntil, Instant lastLoginAt,
        Instant createdAt, String createdBy) {

    /** Whether it may be used at all. */
    public enum State {
        ACTIVE, DISABLED
    }

    boolean isUsable(Instant now) {
        return state == State.ACTIVE && !isLocked(now);
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    /** Given by somebody else, or older than the rules allow. */
    boolean needsNewPassword(Instant now) {
        int days = PasswordRules.days();
        return mustChange || days > 0 && passwordChangedAt.plus(Duration.ofDays(days)).isBefore(now);
    }

    OfficePrincipal principal(Instant now) {
        return new OfficePrincipal(new Caller(name, personNo, groups(), scope), displayName, needsNewPassword(now), passwordChangedAt);
    }

    Set<String> groups() {
        return roles.stream().map(Role::key).collect(Collectors.toUnmodifiableSet());
    }
}
