package yibao.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import yibao.exchange.Row;
import yibao.kernel.intake.Line;
import yibao.premium.ReceiptLine;

/** The rows of a receipts file, read and checked field by field as the exchange reads them. */
final class ReceiptFile implements Iterator<Line<ReceiptLine>>, AutoCloseable {

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();
    private int line = 1;

    ReceiptFile(Path file) throws IOException {
        csv = CsvReader.builder().ofCsvRecord(file);
        records = csv.iterator();
        for (String column : records.next().getFields()) {
            columns.put(column, columns.size());
        }
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Line<ReceiptLine> next() {
        Row row = new Row(column -> columns.getOrDefault(column, -1), records.next().getFields());
        ReceiptLine receipt = new ReceiptLine(row.required("elec_taxrpt_no", 60), row.required("psn_cert_type"),
                row.certno("psn_cert_type", "certno"), row.name("psn_name"), row.required("insutype"), row.year("year"),
                row.required("clct_type").equals("REFUND"), row.positiveMoney("psn_clct_amt"), row.time("clct_time"),
                row.required("taxdept_code", 20), row.optional("init_taxrpt_no", 60));
        if (!row.isGood()) {
            throw new IllegalStateException("a made-up row is faulty: " + row.faults());
        }
        return new Line<>(++line, receipt);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
