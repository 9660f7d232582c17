package yibao.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the wanted columns of one stretch of a CSV file as byte ranges, without a String for a field. Fields may be
 * quoted but hold no line break, so that a file can be cut at any byte. One thread.
 */
final class CsvBytes {

    private static final int BLOCK = 1 << 18;
    private static final byte QUOTE = '"';

    private final Path file;
    private final int[] wantedAt;
    private final int lastWanted;

    byte[] bytes = new byte[BLOCK];
    final int[] from;
    final int[] to;

    /** Called for every row; the ranges are good only until the call returns. */
    interface Row {
        void read(CsvBytes row);
    }

    CsvBytes(Path file, String... wanted) throws IOException {
        this.file = file;
        List<String> header = header(file);
        this.wantedAt = new int[header.size()];
        Arrays.fill(wantedAt, -1);
        int last = 0;
        for (int i = 0; i < wanted.length; i++) {
            int column = header.indexOf(wanted[i]);
            wantedAt[column] = i;
            last = Math.max(last, column);
        }
        this.lastWanted = last;
        this.from = new int[wanted.length];
        this.to = new int[wanted.length];
    }

    /** Reads stretch {@code part} of {@code parts}: the lines that begin in it. */
    long read(int part, int parts, Row row) {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            return read(channel, size * part / parts, size * (part + 1) / parts, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long read(FileChannel channel, long begin, long end, Row row) throws IOException {
        long rows = 0;
        // one byte back: a line that begins exactly at the cut is ours; the header belongs to the first stretch, unread
        long position = Math.max(0, begin - 1);
        boolean skipping = true;
        int kept = 0;
        while (true) {
            int filled = kept + fill(channel, position + kept, kept);
            int stop = lastLineEnd(filled);
            boolean atEnd = filled == kept || filled < bytes.length;
            if (stop == 0 && atEnd) {
                stop = filled;
            }
            int at = 0;
            if (skipping && stop > 0) {
                at = lineEnd(0, stop) + 1;
                skipping = false;
            }
            while (at < stop && position + at < end) {
                at = parse(at, stop);
                row.read(this);
                rows++;
            }
            if (position + stop >= end || atEnd) {
                return rows;
            }
            kept = filled - stop;
            position += stop;
            if (stop == 0) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            } else {
                System.arraycopy(bytes, stop, bytes, 0, kept);
            }
        }
    }

    private int fill(FileChannel channel, long position, int offset) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        int total = 0;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, position + total);
            if (read < 0) {
                break;
            }
            total += read;
        }
        return total;
    }

    private int lastLineEnd(int filled) {
        int at = filled;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private int lineEnd(int at, int stop) {
        int end = at;
        while (end < stop && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private int parse(int start, int stop) {
        byte[] b = bytes;
        int at = start;
        for (int column = 0; column <= lastWanted; column++) {
            int begin = at;
            boolean quoted = b[at] == QUOTE;
            if (quoted) {
                begin++;
                at++;
                while (b[at] != QUOTE) {
                    at++;
                }
            }
            int end = at;
            while (at < stop && b[at] != ',' && b[at] != '\n') {
                at++;
            }
            int wanted = wantedAt[column];
            if (wanted >= 0) {
                from[wanted] = begin;
                to[wanted] = quoted ? end : at > begin && b[at - 1] == '\r' ? at - 1 : at;
            }
            at++;
        }
        return b[at - 1] == '\n' ? at : lineEnd(at, stop) + 1;
    }

    /** Yuan with two decimals, in fen. */
    long fen(int field) {
        long fen = 0;
        for (int i = from[field]; i < to[field]; i++) {
            if (bytes[i] != '.') {
                fen = fen * 10 + (bytes[i] - '0');
            }
        }
        return fen;
    }

    String text(int field) {
        return new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
    }

    private static List<String> header(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return List.of(reader.readLine().split(","));
        }
    }
}
