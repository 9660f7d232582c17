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

    /**
     * @param type  a type's name, null for all
     * @param town  the beginning of a division's code, null for all
     * @param state null for all
     */
    record Filtered(String type, String town, WorkState state) implements WorkSelection {
    }
}
