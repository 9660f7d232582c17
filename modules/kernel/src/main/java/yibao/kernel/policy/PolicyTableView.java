package yibao.kernel.policy;

import java.util.List;

/** One table as people read it: its columns and every row it ever had, those of a key together, the one known last first. */
public record PolicyTableView(String table, List<Column> columns, List<PolicyRowView> rows) {

    /** @param choices the words that may stand there, empty where anything may */
    public record Column(String name, boolean required, List<String> choices) {}
}
