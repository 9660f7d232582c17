package yibao.kernel.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** UTF-8, with or without a BOM, or GB18030, which Excel writes in a Chinese office. */
final class CsvSheetReader implements SheetReader {
    private static final int SAMPLE = 64 * 1024;
    private static final String BOM = "\uFEFF";

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final SheetRow header;

    CsvSheetReader(Path file) throws IOException {
        csv = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(Files.newBufferedReader(file, charset(file)));
        records = csv.iterator();
        header = next();
        if (header == null) {
            close();
            throw new SheetRefused("SHEET_EMPTY", "文件是空的：第一行应为列名");
        }
    }

    private static Charset charset(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var sample = in.readNBytes(SAMPLE);
            return isUtf8(sample) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        }
    }

    /** The sample may end within a character: up to three bytes at its end do not count. */
    private static boolean isUtf8(byte[] sample) {
        for (int cut = 0; cut <= Math.min(3, sample.length); cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0, sample.length - cut));
                return true;
            } catch (CharacterCodingException notHere) {
                if (sample.length < SAMPLE) {
                    return false;
                }
            }
        }
        return false;
    }

    @Override
    public SheetRow next() {
        try {
            while (records.hasNext()) {
                var record = records.next();
                var row = new SheetRow((int) record.getStartingLineNumber(), withoutBom(record));
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException | java.io.UncheckedIOException broken) {
            throw new SheetRefused("SHEET_BROKEN", "CSV 文件无法读取：编码应为 UTF-8 或 GB18030，引号应成对");
        }
    }

    private static List<String> withoutBom(CsvRecord record) {
        var cells = new java.util.ArrayList<>(record.getFields());
        if (record.getStartingLineNumber() == 1 && cells.get(0).startsWith(BOM)) {
            cells.set(0, cells.get(0).substring(1));
        }
        return cells;
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
        csv.close();
    }
}
