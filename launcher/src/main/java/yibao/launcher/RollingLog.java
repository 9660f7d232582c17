package yibao.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The server's log: begun afresh at every start and whenever it is full; the older ones are kept by number. */
final class RollingLog extends OutputStream {
    private static final long FULL = 50L << 20;
    private static final int KEPT = 9;

    private final Path file;
    private OutputStream out;
    private long written;

    RollingLog(Path file) throws IOException {
        this.file = file;
        roll();
    }

    private void roll() throws IOException {
        if (out != null) {
            out.close();
        }
        for (int number = KEPT; number > 0; number--) {
            var older = number == 1 ? file : numbered(number - 1);
            if (Files.exists(older)) {
                Files.move(older, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        out = Files.newOutputStream(file);
        written = 0;
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    @Override
    public synchronized void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        if (written > 0 && written + length > FULL) {
            roll();
        }
        out.write(bytes, from, length);
        written += length;
    }

    @Override
    public synchronized void flush() throws IOException {
        out.flush();
    }
}
