package yibao.kernel.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes one table as a stream. Nothing written can become a formula where the file is opened. */
public interface SheetWriter extends AutoCloseable {

    void row(List<String> cells) throws IOException;

    /** Ends the table; the stream below stays open. */
    @Override
    void close() throws IOException;

    /** Excel; every cell is text, so that ID numbers keep their digits. */
    static SheetWriter xlsx(OutputStream out, String sheetName) throws IOException {
        return new XlsxSheetWriter(out, sheetName);
    }

    /** UTF-8 with a BOM, so that Excel reads it by a double click. */
    static SheetWriter csv(OutputStream out) throws IOException {
        return new CsvSheetWriter(out);
    }
}
