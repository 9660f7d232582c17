package yibao.kernel.sheet;

import java.util.List;

/** One row of a table. {@code line} counts from 1 at the header; cells are text, empty where nothing stands. */
public record SheetRow(int line, List<String> cells) {

    /** The cell of a column counted from 0, empty where the row is shorter. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
