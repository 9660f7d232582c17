package yibao.kernel.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook. An ID number that Excel has rounded is seen as such. */
final class XlsxSheetReader implements SheetReader {
    private static final long MOST_BYTES_UNPACKED = 1L << 30;
    /** All of a workbook's shared texts are held in memory while it is read. */
    private static final long MOST_BYTES_OF_STRINGS = 96L << 20;
    private static final String SHARED_STRINGS = "sharedStrings.xml";
    private static final Pattern DATE_FORMAT = Pattern.compile(".*[yYdD].*");
    private static final Pattern TWO_DECIMALS = Pattern.compile("0\\.00(?!0)");
    private static final int DIGITS_KEPT = 15;

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
        } catch (ExcelReaderException | SheetRefused broken) {
            workbook.close();
            throw broken();
        }
        if (header == null) {
            close();
            throw new SheetRefused("SHEET_EMPTY", "工作表是空的：第一行应为列名");
        }
    }

    /** Counts what really comes out: what a zip says about its own sizes may be a lie. */
    private static void refuseBomb(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            long unpacked = 0;
            for (var entry : Collections.list(zip.entries())) {
                var most = entry.getName().endsWith(SHARED_STRINGS) ? MOST_BYTES_OF_STRINGS : MOST_BYTES_UNPACKED;
                unpacked += bytesOf(zip, entry, Math.min(most, MOST_BYTES_UNPACKED - unpacked));
            }
        } catch (ZipException notZip) {
            throw broken();
        }
    }

    private static long bytesOf(ZipFile zip, ZipEntry entry, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long bytes = 0;
        try (var in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > most) {
                    throw new SheetRefused("SHEET_TOO_LARGE", "工作簿展开后过大，请分成几个文件或改用 .csv");
                }
            }
        } catch (EOFException cutOff) {
            throw broken();
        }
        return bytes;
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

    @Override
    public SheetRow next() {
        try {
            while (rows.hasNext()) {
                var row = read(rows.next());
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (ExcelReaderException | UncheckedIOException | IllegalArgumentException broken) {
            throw broken();
        }
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
            return isDate(cell) ? cell.asDate().toLocalDate().toString() : number(cell);
        }
        var text = cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && DATE_FORMAT.matcher(format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "")).matches();
    }

    /**
     * A number as it is shown: 400 is stored as "400" or "400.0" and with the format 0.00 is 400.00. One of more digits
     * than Excel keeps was rounded when it was typed in and is written 3.2E+17, so that it is seen for what it is.
     */
    private static String number(Cell cell) {
        var number = new BigDecimal(cell.getRawValue()).stripTrailingZeros();
        if (number.precision() - number.scale() > DIGITS_KEPT) {
            return number.round(new MathContext(DIGITS_KEPT)).stripTrailingZeros().unscaledValue().toString()
                    .replaceFirst("^(-?\\d)(\\d+)$", "$1.$2") + "E+" + (number.precision() - number.scale() - 1);
        }
        var exact = BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros();
        if (exact.scale() <= 2 && hasTwoDecimals(cell)) {
            return exact.setScale(2).toPlainString();
        }
        return exact.setScale(Math.max(0, exact.scale())).toPlainString();
    }

    private static boolean hasTwoDecimals(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && TWO_DECIMALS.matcher(format).find();
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
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
