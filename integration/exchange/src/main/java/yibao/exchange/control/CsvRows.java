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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import yibao.exchange.Manifest;

/** CSV, also in gzip: bytes are digested, decoded strictly and split into rows. */
final class CsvRows implements DataRows {

    private static final int LONGEST_ROW = BatchReading.LONGEST_ROW;
    private static final int MOST_FIELDS = 200;

    private final Manifest manifest;
    private final MessageDigest sha256;
    private final InputStream bytes;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private long read;

    CsvRows(Path file, Manifest manifest) throws IOException {
        this.manifest = manifest;
        this.sha256 = Digests.sha256();
        this.bytes = new DigestInputStream(
                new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), 1 << 16), sha256);
        this.csv = open();
        this.records = csv.iterator();
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

    @Override
    public DataRow next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord row = records.next();
            List<String> fields = read++ == 0 ? withoutMark(row.getFields()) : row.getFields();
            return new DataRow((int) row.getStartingLineNumber(), fields);
        } catch (CsvParseException unreadable) {
            throw new BatchRefused("ROW_TOO_LONG",
                    "第 " + (read + 1) + " 行附近无法按 CSV 读取：一行过长或引号不成对");
        } catch (UncheckedIOException broken) {
            throw explain(broken.getCause());
        }
    }

    private static List<String> withoutMark(List<String> header) {
        List<String> names = new ArrayList<>(header);
        names.set(0, names.get(0).replaceFirst("^\uFEFF", ""));
        return names;
    }

    private RuntimeException explain(IOException broken) {
        if (broken instanceof CharacterCodingException) {
            return new BatchRefused("ENCODING_BROKEN",
                    "第 " + (read + 1) + " 行附近有不属于 " + manifest.encoding() + " 的字节，请按约定编码重新导出");
        }
        if (broken instanceof EOFException || broken instanceof ZipException) {
            return new BatchRefused("FILE_BROKEN", "压缩文件不完整，请重新生成并报送");
        }
        return new UncheckedIOException(broken);
    }

    @Override
    public String digest() throws IOException {
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
}
