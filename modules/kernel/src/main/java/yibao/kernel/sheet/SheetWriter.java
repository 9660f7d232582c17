package yibao.kernel.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/** Writes one table as a stream. Nothing written can become a formula where the file is opened. */
public interface SheetWriter extends AutoCloseable {

    void row(List<String> cells) throws IOException;

    /** Ends the table; the stream below stays open. */
    @Override
    void close() throws IOException;

    /**
     * Excel; every cell is text, so that ID numbers keep their digits, except amounts in the columns of money: those are
     * numbers shown with two decimals, which can be added up and come back by {@link SheetReader} to the fen.
     *
     * @param moneyColumns counted from 0
     */
    static SheetWriter xlsx(OutputStream out, String sheetName, Integer... moneyColumns) throws IOException {
        return new XlsxSheetWriter(out, sheetName, Set.of(moneyColumns));
    }

    /** UTF-8 with a BOM, so that Excel reads it by a double click. */
    static SheetWriter csv(OutputStream out) throws IOException {
        return new CsvSheetWriter(out);
    }
}
