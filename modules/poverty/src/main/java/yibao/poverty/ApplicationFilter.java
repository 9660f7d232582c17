package yibao.poverty;

import java.util.Set;

/** Which applications; null or empty leaves nothing out. */
public record ApplicationFilter(Set<PovertyState> states, String townCode, Integer povertyClass) {
    public static final ApplicationFilter ALL = new ApplicationFilter(Set.of(), null, null);

    public ApplicationFilter {
        states = states == null ? Set.of() : Set.copyOf(states);
    }
}
