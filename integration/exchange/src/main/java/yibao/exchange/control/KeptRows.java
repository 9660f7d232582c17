package yibao.exchange.control;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of one data file written once more, so that any of them is found without reading those before it: a file may
 * be packed, and then nothing in it can be jumped to. Of every {@value #BLOCK} rows the place and the line are known.
 */
final class KeptRows {

    private static final int BLOCK = 200;

    private final Path file;
    private final List<String> columns;
    private final long[] places;
    private final int[] lines;
    private final int count;

    private KeptRows(Path file, List<String> columns, long[] places, int[] lines, int count) {
        this.file = file;
        this.columns = columns;
        this.places = places;
        this.lines = lines;
        this.count = count;
    }

    /** @param rows from their header on */
    static KeptRows write(DataRows rows, Path file) throws IOException {
        DataRows.DataRow header = rows.next();
        long[] places = new long[64];
        int[] lines = new int[64];
        int count = 0;
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            long written = 0;
            for (DataRows.DataRow row = header == null ? null : rows.next(); row != null; row = rows.next()) {
                if (count % BLOCK == 0) {
                    int block = count / BLOCK;
                    if (block == places.length) {
                        places = Arrays.copyOf(places, 2 * block);
                        lines = Arrays.copyOf(lines, 2 * block);
                    }
                    places[block] = written;
                    lines[block] = row.line();
                }
                written += put(out, row);
                count++;
            }
        }
        int blocks = (count + BLOCK - 1) / BLOCK;
        return new KeptRows(file, columnsOf(header), Arrays.copyOf(places, blocks), Arrays.copyOf(lines, blocks), count);
    }

    static List<String> columnsOf(DataRows.DataRow header) {
        return header == null ? List.of() : header.fields().stream().map(String::strip).toList();
    }

    List<String> columns() {
        return columns;
    }

    int count() {
        return count;
    }

    Path file() {
        return file;
    }

    /** Those from a place on, counted from 0. */
    List<DataRows.DataRow> from(long place, int limit) throws IOException {
        return place >= count ? List.of() : read((int) place / BLOCK, (int) place % BLOCK, 0, limit);
    }

    /** Those behind a line of the file. */
    List<DataRows.DataRow> after(int line, int limit) throws IOException {
        int at = Arrays.binarySearch(lines, line + 1);
        return count == 0 ? List.of() : read(at >= 0 ? at : Math.max(0, -at - 2), 0, line, limit);
    }

    private List<DataRows.DataRow> read(int block, int leftOut, int behind, int limit) throws IOException {
        List<DataRows.DataRow> found = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(places[block]);
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 14));
            for (int i = block * BLOCK; i < count && found.size() < limit; i++) {
                DataRows.DataRow row = take(in);
                if (i >= block * BLOCK + leftOut && row.line() > behind) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    private static long put(DataOutputStream out, DataRows.DataRow row) throws IOException {
        long bytes = 2L * Integer.BYTES;
        out.writeInt(row.line());
        out.writeInt(row.fields().size());
        for (String field : row.fields()) {
            byte[] text = field.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
            bytes += Integer.BYTES + text.length;
        }
        return bytes;
    }

    private static DataRows.DataRow take(DataInputStream in) throws IOException {
        int line = in.readInt();
        int fields = in.readInt();
        List<String> texts = new ArrayList<>(fields);
        for (int i = 0; i < fields; i++) {
            texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        return new DataRows.DataRow(line, texts);
    }
}
