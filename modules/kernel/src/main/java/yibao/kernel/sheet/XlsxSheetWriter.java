package yibao.kernel.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Cells are written into the stream as they come; no table of shared strings is kept. */
final class XlsxSheetWriter implements SheetWriter {
    private static final int ROWS_KEPT = 500;
    private static final int MOST_ROWS = 1_048_576;
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,13}\\.\\d{2}");
    private static final String TWO_DECIMALS = "0.00";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Set<Integer> moneyColumns;
    private int line;

    XlsxSheetWriter(OutputStream out, String sheetName, Set<Integer> moneyColumns) {
        this.moneyColumns = moneyColumns;
        workbook = new Workbook(out, "Yibao", "1.0");
        sheet = workbook.newWorksheet(sheetName);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (line >= MOST_ROWS) {
            throw new SheetRefused("SHEET_TOO_LARGE", "超过一张工作表可容纳的 1048576 行，请改用 .csv");
        }
        for (int column = 0; column < cells.size(); column++) {
            var text = cells.get(column);
            if (text != null && !text.isEmpty()) {
                write(column, text);
            }
        }
        if (line == 0) {
            sheet.range(0, 0, 0, Math.max(0, cells.size() - 1)).style().bold().set();
        }
        line++;
        if (line % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    /** An amount of more digits than Excel keeps stays text. */
    private void write(int column, String text) {
        if (moneyColumns.contains(column) && AMOUNT.matcher(text).matches()) {
            sheet.value(line, column, new BigDecimal(text));
            sheet.style(line, column).format(TWO_DECIMALS).set();
        } else {
            sheet.inlineString(line, column, text);
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
