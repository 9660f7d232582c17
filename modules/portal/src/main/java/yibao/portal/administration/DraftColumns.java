package yibao.portal.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yibao.kernel.policy.Confidence;
import yibao.kernel.policy.PolicyTableView.Column;

/** What has to be written for a draft: a new row in full, an end with its day; both with their source. */
final class DraftColumns {

    private DraftColumns() {}

    static List<Column> ofNewRow(List<Column> table) {
        var columns = new ArrayList<>(table);
        columns.addAll(List.of(new Column("valid_from", true, List.of()), new Column("valid_to", false, List.of())));
        columns.addAll(source());
        return columns;
    }

    static List<Column> ofEnd() {
        var columns = new ArrayList<>(List.of(new Column("valid_to", true, List.of())));
        columns.addAll(source());
        return columns;
    }

    private static List<Column> source() {
        return List.of(new Column("source", true, List.of()), new Column("clause", false, List.of()),
                new Column("confidence", true, Arrays.stream(Confidence.values()).map(Confidence::name).toList()),
                new Column("note", false, List.of()));
    }
}
