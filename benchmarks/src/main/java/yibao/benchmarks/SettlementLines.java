package yibao.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import yibao.exchange.Row;
import yibao.health.Settlements;
import yibao.kernel.Dictionary;
import yibao.kernel.intake.Line;
import yibao.settlement.SettlementLine;

/** The rows of a file of settlements, read and checked field by field as the exchange reads them. */
final class SettlementLines implements Iterator<Line<SettlementLine>>, AutoCloseable {

    private final Settlements message = new Settlements(null, new Dictionary(BatchContestant.policy().resolve("../../dictionary.properties")));
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();
    private int line = 1;

    SettlementLines(Path file) throws IOException {
        csv = CsvReader.builder().ofCsvRecord(file);
        records = csv.iterator();
        records.next().getFields().forEach(column -> columns.put(column, columns.size()));
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Line<SettlementLine> next() {
        Row row = new Row(column -> columns.getOrDefault(column, -1), records.next().getFields());
        SettlementLine read = message.read(row);
        if (read == null) {
            throw new IllegalStateException("a made-up row is faulty: " + row.faults());
        }
        return new Line<>(++line, read);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
