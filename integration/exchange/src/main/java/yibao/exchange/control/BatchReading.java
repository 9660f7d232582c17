package yibao.exchange.control;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import yibao.exchange.InboundMessage;
import yibao.exchange.Manifest;
import yibao.exchange.Row;
import yibao.kernel.intake.Line;
import yibao.kernel.intake.RowFaults;

/**
 * One pass over a data file: bytes are digested, decoded strictly, split into rows, and each row is read by its
 * message. Good rows come out one by one; every fault of every other row goes to the faults of the batch. Memory does
 * not grow with the file.
 */
final class BatchReading<T> implements Iterator<Line<T>>, AutoCloseable {

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "GB18030");
    private static final int LONGEST_ROW = 8_192;
    private static final int MOST_FIELDS = 200;
    private static final int REPORT_EVERY = 5_000;

    private final Manifest manifest;
    private final InboundMessage<T> message;
    private final RowFaults faults;
    private final LongConsumer progress;
    private final MessageDigest sha256;
    private final InputStream bytes;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
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
        this.sha256 = sha256();
        if (!ENCODINGS.contains(manifest.encoding().toUpperCase(java.util.Locale.ROOT))) {
            throw new BatchRefused("ENCODING_UNKNOWN", "encoding 只能是 UTF-8 或 GB18030");
        }
        this.bytes = new DigestInputStream(
                new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), 1 << 16), sha256);
        this.csv = open();
        this.records = csv.iterator();
        this.columnCount = readHeader();
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
        byte[] buffer = new byte[1 << 16];
        while (bytes.read(buffer) >= 0) {
            // what the decoder did not want, for instance behind the end of a gzip member, is digested too
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    @Override
    public void close() throws IOException {
        csv.close();
        bytes.close();
    }

    private CsvReader<CsvRecord> open() throws IOException {
        InputStream plain;
        try {
            plain = manifest.file().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        } catch (ZipException | EOFException broken) {
            throw new BatchRefused("FILE_BROKEN", "压缩文件已损坏，请重新生成并报送");
        }
        InputStreamReader text = new InputStreamReader(plain, Charset.forName(manifest.encoding()).newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
        return CsvReader.builder().allowExtraFields(true).allowMissingFields(true).skipEmptyLines(true)
                .maxBufferSize(4 * LONGEST_ROW)
                .build(CsvRecordHandler.builder().maxFields(MOST_FIELDS).maxFieldSize(4 * LONGEST_ROW)
                        .maxRecordSize(8 * LONGEST_ROW).build(), text);
    }

    private int readHeader() {
        CsvRecord header = nextRecord();
        if (header == null) {
            throw new BatchRefused("FILE_EMPTY", "数据文件为空，第一行应是字段名");
        }
        List<String> names = header.getFields();
        for (int i = 0; i < names.size(); i++) {
            String name = (i == 0 ? names.get(i).replaceFirst("^\uFEFF", "") : names.get(i)).strip();
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
        CsvRecord row = nextRecord();
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
        take((int) row.getStartingLineNumber(), row);
    }

    private void take(int line, CsvRecord csvRow) {
        Row row = new Row(column -> columns.getOrDefault(column, -1), csvRow.getFields());
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
            if (column.getValue() < row.fields().size() && hasControlCharacter(row.fields().get(column.getValue()))) {
                row.fault(column.getKey(), "CHARACTER_NOT_ALLOWED", "含有不可见的控制字符，请删除后重报");
            }
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

    private CsvRecord nextRecord() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException unreadable) {
            throw new BatchRefused("ROW_TOO_LONG",
                    "第 " + (rowsRead + 2) + " 行附近无法按 CSV 读取：一行过长或引号不成对");
        } catch (UncheckedIOException broken) {
            throw explain(broken.getCause());
        }
    }

    private RuntimeException explain(IOException broken) {
        if (broken instanceof CharacterCodingException) {
            return new BatchRefused("ENCODING_BROKEN",
                    "第 " + (rowsRead + 2) + " 行附近有不属于 " + manifest.encoding() + " 的字节，请按约定编码重新导出");
        }
        if (broken instanceof EOFException || broken instanceof ZipException) {
            return new BatchRefused("FILE_BROKEN", "压缩文件不完整，请重新生成并报送");
        }
        return new UncheckedIOException(broken);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String digestOf(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String digestOf(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

}
