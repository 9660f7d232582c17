package yibao.exchange.control;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import yibao.kernel.sheet.SheetReader;
import yibao.kernel.sheet.SheetRefused;
import yibao.kernel.sheet.SheetRow;

/** The first sheet of an Excel workbook; its lines are those that Excel shows beside the rows. */
final class XlsxRows implements DataRows {

    private static final Pattern ROUNDED = Pattern.compile("-?\\d(\\.\\d+)?E\\+?\\d+");

    private final Path file;
    private final SheetReader sheet;
    private boolean begun;

    XlsxRows(Path file) throws IOException {
        this.file = file;
        try {
            this.sheet = SheetReader.open(file, file.getFileName().toString());
        } catch (SheetRefused refused) {
            throw asBatch(refused);
        }
    }

    @Override
    public DataRow next() {
        try {
            SheetRow row = begun ? sheet.next() : new SheetRow(sheet.headerLine(), sheet.header());
            begun = true;
            return row == null ? null : new DataRow(row.line(), withoutBlanksBehind(row.cells()));
        } catch (SheetRefused refused) {
            throw asBatch(refused);
        }
    }

    /** Cells that were formatted and never filled are no fields. */
    private static List<String> withoutBlanksBehind(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static BatchRefused asBatch(SheetRefused refused) {
        return switch (refused.code()) {
            case "SHEET_EMPTY" -> new BatchRefused("FILE_EMPTY", "数据文件为空，第一行应是字段名");
            case "SHEET_TOO_LARGE" -> new BatchRefused("FILE_TOO_LARGE", refused.getMessage());
            default -> new BatchRefused("FILE_BROKEN", "不是完好的 Excel 工作簿（.xlsx），请另存后重新报送");
        };
    }

    @Override
    public String digest() throws IOException {
        return Digests.of(file);
    }

    @Override
    public boolean isDamaged(String field) {
        return ROUNDED.matcher(field).matches();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
