package yibao.exchange.control;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.LongConsumer;
import yibao.exchange.InboundMessage;
import yibao.exchange.Manifest;
import yibao.exchange.Row;
import yibao.kernel.intake.Line;
import yibao.kernel.intake.RowFaults;

/**
 * One pass over a data file: each of its rows is read by its message. Good rows come out one by one; every fault of
 * every other row goes to the faults of the batch. Memory does not grow with the file.
 */
final class BatchReading<T> implements Iterator<Line<T>>, AutoCloseable {

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "GB18030");
    static final int LONGEST_ROW = 8_192;

    /** Its own reader names what a spreadsheet has made of it. */
    private static final String CERTNO = "certno";
    private static final int REPORT_EVERY = 5_000;

    private final Manifest manifest;
    private final InboundMessage<T> message;
    private final RowFaults faults;
    private final LongConsumer progress;
    private final DataRows rows;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int columnCount;

    private Line<T> next;
    private boolean ended;
    private long rowsRead;
    private long normalised;
    private long fen;

    BatchReading(Path file, Manifest manifest, InboundMessage<T> message, RowFaults faults, LongConsumer progress)
            throws IOException {
        this.manifest = manifest;
        this.message = message;
        this.faults = faults;
        this.progress = progress;
        if (!ENCODINGS.contains(manifest.encoding().toUpperCase(Locale.ROOT))) {
            throw new BatchRefused("ENCODING_UNKNOWN", "encoding 只能是 UTF-8 或 GB18030");
        }
        this.rows = DataRows.open(file, manifest);
        try {
            this.columnCount = readHeader();
        } catch (BatchRefused refused) {
            rows.close();
            throw refused;
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public Line<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Line<T> line = next;
        next = null;
        return line;
    }

    long rowsRead() {
        return rowsRead;
    }

    long normalised() {
        return normalised;
    }

    long fen() {
        return fen;
    }

    /** The digest of the whole file; call it when every row has been read. */
    String digest() throws IOException {
        return rows.digest();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private int readHeader() {
        DataRows.DataRow header = rows.next();
        if (header == null) {
            throw new BatchRefused("FILE_EMPTY", "数据文件为空，第一行应是字段名");
        }
        List<String> names = header.fields();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (columns.put(name, i) != null) {
                throw new BatchRefused("COLUMN_DUPLICATE", "字段 " + name + " 出现了两次");
            }
        }
        List<String> missing = message.requiredColumns().stream().filter(name -> !columns.containsKey(name)).sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new BatchRefused("COLUMN_MISSING", "缺少必需的字段：" + String.join("、", missing));
        }
        return names.size();
    }

    private void advance() {
        DataRows.DataRow row = rows.next();
        if (row == null) {
            ended = true;
            progress.accept(rowsRead);
            return;
        }
        rowsRead++;
        if (rowsRead > manifest.rows()) {
            throw new BatchRefused("ROW_COUNT_MISMATCH", "清单写明 " + manifest.rows() + " 行，文件中的行数更多");
        }
        if (rowsRead % REPORT_EVERY == 0) {
            progress.accept(rowsRead);
        }
        take(row.line(), row.fields());
    }

    private void take(int line, List<String> fields) {
        Row row = new Row(column -> columns.getOrDefault(column, -1), fields);
        message.amountColumn().ifPresent(amount -> fen += amount.fenOf(row));
        checkShape(row);
        T content = row.isGood() ? message.read(row) : null;
        if (row.isGood()) {
            normalised += row.wasNormalised() ? 1 : 0;
            next = new Line<>(line, content);
        } else {
            refuse(line, row);
        }
    }

    private void checkShape(Row row) {
        if (row.fields().size() > columnCount || row.fields().stream().mapToInt(String::length).sum() > LONGEST_ROW) {
            row.fault("", "ROW_TOO_LONG", "这一行的列数或字符数超出限制，请检查是否漏了引号");
        }
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            if (column.getValue() < row.fields().size()) {
                checkField(row, column.getKey(), row.fields().get(column.getValue()));
            }
        }
    }

    private void checkField(Row row, String column, String field) {
        if (hasControlCharacter(field)) {
            row.fault(column, "CHARACTER_NOT_ALLOWED", "含有不可见的控制字符，请删除后重报");
        }
        if (rows.isDamaged(field) && !column.equals(CERTNO)) {
            row.fault(column, "NUMBER_DAMAGED", "长数字被 Excel 改成了近似值，请把该列设为文本后重新填写");
        }
    }

    private static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return true;
            }
        }
        return false;
    }

    private void refuse(int line, Row row) {
        String key = message.keyColumns().stream().map(row::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
        try {
            for (Row.Fault fault : row.faults()) {
                faults.refuse(line, key, fault.field(), fault.code(), fault.message());
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
