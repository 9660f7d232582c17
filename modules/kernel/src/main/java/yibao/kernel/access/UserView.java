package yibao.kernel.access;

import java.time.Instant;
import java.util.List;

/**
 * A user as an administrator sees them.
 *
 * @param division    digits of the division whose people they see; empty is everywhere
 * @param state       ACTIVE or DISABLED
 * @param lockedUntil null where the account is not locked now
 * @param mustChange  whether the next sign-in asks for a new password
 * @param lastLoginAt null before the first
 */
public record UserView(String name, String displayName, String personNo, List<String> roles, String division, String state,
        Instant lockedUntil, boolean mustChange, Instant passwordChangedAt, Instant lastLoginAt, Instant createdAt, String createdBy) {

    static UserView of(Account account, Instant now) {
        return new UserView(account.name(), account.displayName(), account.personNo(),
                account.roles().stream().sorted().map(Role::key).toList(), account.scope().division(), account.state().name(),
                account.isLocked(now) ? account.lockedUntil() : null, account.needsNewPassword(now), account.passwordChangedAt(),
                account.lastLoginAt(), account.createdAt(), account.createdBy());
    }
}
