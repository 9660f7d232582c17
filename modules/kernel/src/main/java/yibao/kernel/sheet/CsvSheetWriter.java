package yibao.kernel.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
final class CsvSheetWriter implements SheetWriter {
    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final String PLAIN_NUMBER = "-?\\d+(\\.\\d+)?";

    private final CsvWriter csv;

    CsvSheetWriter(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvSheetWriter::harmless).toList());
    }

    private static String harmless(String text) {
        var dangerous = text != null && !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                && !text.matches(PLAIN_NUMBER);
        return dangerous ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
