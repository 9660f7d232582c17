package yibao.kernel.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads one table in one pass. Its first row that is not blank is the header. */
public interface SheetReader extends AutoCloseable {

    /** Takes one row; may end the reading by an exception. */
    interface Taker {
        void take(SheetRow row) throws IOException;
    }

    List<String> header();

    /** The row at which the header stands; the data begin on the next. */
    int headerLine();

    /** The next row below the header, blank ones left out; null at the end. @throws SheetRefused SHEET_BROKEN */
    SheetRow next();

    /** Every row that {@link #next} has not given yet, in its order. */
    default void forEach(Taker taker) throws IOException {
        for (var row = next(); row != null; row = next()) {
            taker.take(row);
        }
    }

    @Override
    void close() throws IOException;

    /**
     * @param name the file's name as its owner called it; its ending says what it is: .xlsx or .csv
     * @throws SheetRefused SHEET_KIND, SHEET_BROKEN, SHEET_EMPTY, SHEET_TOO_LARGE
     */
    static SheetReader open(Path file, String name) throws IOException {
        var ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".xlsx")) {
            return new XlsxSheetReader(file);
        }
        if (ending.endsWith(".csv")) {
            return new CsvSheetReader(file);
        }
        throw new SheetRefused("SHEET_KIND", "只收 .xlsx 和 .csv 文件，请另存为其中一种再上传");
    }
}
