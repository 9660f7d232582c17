package yibao.premium.control;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.sheet.SheetReader;
import yibao.kernel.sheet.SheetRow;

/** Goes through a workbook of resolutions, as often as need be and never with all of it in memory. */
public record WorkbookReading(Path file, String name) {

    public static final int MOST_ROWS = 100_000;
    private static final int PORTION = 1_000;

    /** Takes some rows, one after another until the end. */
    public interface Taker {
        void take(ResolutionColumns columns, List<SheetRow> rows) throws SQLException, IOException;
    }

    /** Told how many rows have passed. */
    public interface Passing {
        void passed(int rows);
    }

    /** Its header. @throws BusinessProblem SHEET_*, COLUMN_MISSING */
    public SheetRow header() throws IOException {
        try (SheetReader sheet = SheetReader.open(file, name)) {
            new ResolutionColumns(sheet.header());
            return new SheetRow(sheet.headerLine(), sheet.header());
        }
    }

    /**
     * How many rows there are to be answered; no more are counted than {@code most} and one.
     *
     * @throws BusinessProblem SHEET_*, COLUMN_MISSING
     */
    public int count(int most, Passing passing) throws IOException {
        try (SheetReader sheet = SheetReader.open(file, name)) {
            ResolutionColumns columns = new ResolutionColumns(sheet.header());
            int rows = 0;
            for (SheetRow row = sheet.next(); row != null && rows <= most; row = sheet.next()) {
                rows += columns.isHint(row) ? 0 : 1;
                if (rows % PORTION == 0) {
                    passing.passed(rows);
                }
            }
            return rows;
        }
    }

    /** @throws BusinessProblem TOO_MANY, and as {@link #count} */
    public int countAll(Passing passing) throws IOException {
        int rows = count(MOST_ROWS, passing);
        if (rows > MOST_ROWS) {
            throw new BusinessProblem("premium", "TOO_MANY", 422, "一份工作簿最多 " + MOST_ROWS + " 行，请分成几份", "file");
        }
        return rows;
    }

    /** Every row below the header, the hint too, portion by portion. */
    public void forEach(Taker taker) throws SQLException, IOException {
        try (SheetReader sheet = SheetReader.open(file, name)) {
            ResolutionColumns columns = new ResolutionColumns(sheet.header());
            List<SheetRow> portion = new ArrayList<>(PORTION);
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                portion.add(row);
                if (portion.size() == PORTION) {
                    taker.take(columns, portion);
                    portion.clear();
                }
            }
            taker.take(columns, portion);
        }
    }
}
