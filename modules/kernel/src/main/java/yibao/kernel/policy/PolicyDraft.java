package yibao.kernel.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A change of a policy table as somebody writes it down, before it is known: never an edit of a row that stands there.
 *
 * @param table  the file's name without its ending, for instance {@code premium-subsidy}
 * @param rowRef the row that is to end, as {@link PolicyRowView#ref} gives it; null where a row is added
 * @param cells  by column, as they would stand in the file; to end a row, its new {@code valid_to} and the new document
 */
public record PolicyDraft(@NotBlank String table, @NotNull Act act, String rowRef, Map<String, String> cells) {
    /** ADD: one more row, which goes before older ones of its key. END: the row holds to a last day. */
    public enum Act { ADD, END }

    public PolicyDraft {
        var filled = new TreeMap<String, String>();
        if (cells != null) cells.forEach((column, text) -> {
            if (text != null && !text.isBlank()) filled.put(column.strip(), text.strip());
        });
        cells = Collections.unmodifiableMap(filled);
    }

    public static PolicyDraft add(String table, Map<String, String> cells) {
        return new PolicyDraft(table, Act.ADD, null, cells);
    }

    public static PolicyDraft end(String table, String rowRef, Map<String, String> cells) {
        return new PolicyDraft(table, Act.END, rowRef, cells);
    }
}
