package yibao.kernel.policy.change;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import yibao.kernel.audit.FieldChanges;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.PolicyDraft;
import yibao.kernel.policy.PolicyRowView;

/** The row that a draft brings, and what it differs in. */
final class DraftedRow {
    private DraftedRow() {}

    /** Of the rows of the table the one that only this draft can have brought: known from its moment and from no file. */
    static PolicyRowView of(PolicyDraft draft, PolicyBook changed, Instant knownFrom) {
        return changed.listTables(java.time.LocalDate.EPOCH, knownFrom).stream().filter(table -> table.table().equals(draft.table()))
                .flatMap(table -> table.rows().stream()).filter(row -> row.origin().equals("草稿")).findFirst().orElseThrow();
    }

    /** Against the row that held before; all fields where there was none. */
    static FieldChanges changes(PolicyRowView before, PolicyRowView after) {
        var changes = FieldChanges.NONE;
        for (var column : after.cells().keySet()) {
            changes = changes.and(column, before == null ? null : before.cells().get(column), after.cells().get(column));
        }
        changes = changes.and("valid_from", value(before, PolicyRowView::validFrom), after.validFrom());
        changes = changes.and("valid_to", value(before, PolicyRowView::validTo), after.validTo());
        return changes.and("source", citation(before), citation(after));
    }

    private static Object value(PolicyRowView row, java.util.function.Function<PolicyRowView, Object> field) {
        return row == null ? null : field.apply(row);
    }

    private static String citation(PolicyRowView row) {
        return row == null ? null : String.join(" ", Stream.of(row.source(), row.clause()).filter(Objects::nonNull).toList());
    }
}
