package yibao.exchange.control;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import yibao.exchange.Manifest;

/** A data file as rows of text, one after another in one pass. Memory does not grow with the rows. */
interface DataRows extends AutoCloseable {

    /** @param line its line in the file, counted from 1 */
    record DataRow(int line, List<String> fields) {
    }

    /** The next row that is not blank, the header first; null at the end. @throws BatchRefused where it cannot be read */
    DataRow next();

    /** The digest of the whole file; call it when every row has been read. */
    String digest() throws IOException;

    /** Whether a field holds what a spreadsheet made of a long number. */
    default boolean isDamaged(String field) {
        return false;
    }

    @Override
    void close() throws IOException;

    /** @throws BatchRefused where the file is not what its name says */
    static DataRows open(Path file, Manifest manifest) throws IOException {
        return manifest.file().endsWith(".xlsx") ? new XlsxRows(file) : new CsvRows(file, manifest);
    }
}
