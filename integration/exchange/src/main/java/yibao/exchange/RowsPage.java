package yibao.exchange;

import java.util.List;

/**
 * Rows of a batch as they stand in its file, ID numbers and names masked.
 *
 * @param next the cursor of the following page, null on the last
 */
public record RowsPage(List<String> columns, List<RowView> rows, String next) {

    /** @param line as in the file, counted from 1 at the header */
    public record RowView(int line, List<String> fields, List<Refusal> refusals) {
    }

    /** One fault of one row. @param key the row's business key, masked where it is an ID number */
    public record Refusal(int line, String key, String field, String code, String message) {
    }
}
