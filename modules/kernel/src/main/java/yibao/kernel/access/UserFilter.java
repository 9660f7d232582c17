package yibao.kernel.access;

import java.util.Objects;

/**
 * Which users to list; an empty text asks for all.
 *
 * @param text  part of the account's name, the person's name or number
 * @param role  key of {@link Role}
 * @param state ACTIVE or DISABLED
 */
public record UserFilter(String text, String role, String state) {
    public static final UserFilter ALL = new UserFilter("", "", "");

    public UserFilter {
        text = Objects.requireNonNullElse(text, "").strip();
        role = Objects.requireNonNullElse(role, "");
        state = Objects.requireNonNullElse(state, "");
    }
}
