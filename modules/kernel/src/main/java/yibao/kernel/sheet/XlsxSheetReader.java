package yibao.kernel.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook. A number stays as it is stored: an ID number that Excel has rounded is seen as such. */
final class XlsxSheetReader implements SheetReader {
    private static final long MOST_BYTES_UNPACKED = 1L << 30;
    private static final Pattern DATE_FORMAT = Pattern.compile(".*[yYdD].*");
    private static final Pattern WHOLE = Pattern.compile("-?\\d+(\\.0+)?");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final SheetRow header;

    XlsxSheetReader(Path file) throws IOException {
        refuseBomb(file);
        workbook = open(file);
        try {
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
            header = next();
        } catch (ExcelReaderException broken) {
            workbook.close();
            throw broken();
        }
        if (header == null) {
            close();
            throw new SheetRefused("SHEET_EMPTY", "工作表是空的：第一行应为列名");
        }
    }

    private static void refuseBomb(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum() > MOST_BYTES_UNPACKED) {
                throw new SheetRefused("SHEET_TOO_LARGE", "工作簿展开后过大，请分成几个文件或改用 .csv");
            }
        } catch (ZipException notZip) {
            throw broken();
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException | IOException notExcel) {
            throw broken();
        }
    }

    private static SheetRefused broken() {
        return new SheetRefused("SHEET_BROKEN", "文件不是完好的 Excel 工作簿（.xlsx），请在 Excel 或 WPS 中打开并另存后再上传");
    }

    private SheetRow next() {
        while (rows.hasNext()) {
            var row = read(rows.next());
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    private static SheetRow read(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            if (cell != null) {
                while (cells.size() < cell.getColumnIndex()) {
                    cells.add("");
                }
                cells.add(text(cell));
            }
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? cell.asDate().toLocalDate().toString() : number(cell.getRawValue());
        }
        var text = cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && DATE_FORMAT.matcher(format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "")).matches();
    }

    /** Excel stores 400 as "400" or "400.0"; longer numbers it has rounded already are left in their own form. */
    private static String number(String raw) {
        return WHOLE.matcher(raw).matches() && raw.length() <= 16 ? new BigDecimal(raw).toBigInteger().toString() : raw;
    }

    @Override
    public List<String> header() {
        return header.cells();
    }

    @Override
    public int headerLine() {
        return header.line();
    }

    @Override
    public void forEach(Taker taker) throws IOException {
        try {
            for (var row = next(); row != null; row = next()) {
                taker.take(row);
            }
        } catch (ExcelReaderException broken) {
            throw broken();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
