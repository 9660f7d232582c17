package yibao.kernel.sheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Several workbooks in one zip, one after another; the stream below stays open, as it does below a {@link SheetWriter}. */
public final class WorkbookZip implements AutoCloseable {
    private final ZipOutputStream zip;
    private int books;

    public WorkbookZip(OutputStream out) {
        zip = new ZipOutputStream(new LeftOpen(out));
    }

    /** Where the next workbook is to be written; the one before has ended. */
    public OutputStream next(String fileName) throws IOException {
        zip.putNextEntry(new ZipEntry(fileName));
        books++;
        return zip;
    }

    /** How many there are so far. */
    public int books() {
        return books;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
