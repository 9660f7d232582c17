package yibao.premium;

import java.util.List;

/**
 * Which differences of the latest run are meant: those named, or all that a filter finds; always within the caller's
 * scope.
 */
public sealed interface WorkSelection {

    /** By their {@code diff_id}. */
    record Named(List<String> ids) implements WorkSelection {
        public Named {
            ids = List.copyOf(ids);
        }
    }

    /** As on the desk. */
    record Filtered(DifferenceFilter filter) implements WorkSelection {
    }
}
