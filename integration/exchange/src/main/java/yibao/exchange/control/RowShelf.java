package yibao.exchange.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The batches whose rows somebody leafs through: the last few are kept readable at any place. They are copies of what
 * lies in the archive, readable by the server's user only, and go when others are looked at, at a stop at the latest.
 */
final class RowShelf {

    private static final int MOST = 8;
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Folders folders;
    private final Map<String, KeptRows> kept = new LinkedHashMap<>(MOST, 0.75f, true);
    private boolean swept;

    RowShelf(Folders folders) {
        this.folders = folders;
    }

    /** Whether looking costs nothing. */
    synchronized boolean has(Batch batch) {
        return kept.containsKey(key(batch));
    }

    /** One batch at a time is written: a second look at the same one waits for the first instead of reading it too. */
    synchronized KeptRows get(Batch batch, Path file) throws IOException {
        KeptRows rows = kept.get(key(batch));
        if (rows == null || !Files.exists(rows.file())) {
            rows = write(batch, file);
            kept.put(key(batch), rows);
            makeRoom();
        }
        return rows;
    }

    private KeptRows write(Batch batch, Path file) throws IOException {
        Path folder = folders.leafing(batch.agency());
        Path copy = Files.createTempFile(folder, batch.batchId(), ".rows");
        if (!swept) {
            sweep(folder, Files.getLastModifiedTime(copy).toInstant());
        }
        copy.toFile().deleteOnExit();
        boolean whole = false;
        try (DataRows rows = DataRows.open(file, batch.manifest())) {
            KeptRows written = KeptRows.write(rows, copy);
            whole = true;
            return written;
        } finally {
            if (!whole) {
                Files.delete(copy);
            }
        }
    }

    private void makeRoom() throws IOException {
        while (kept.size() > MOST) {
            KeptRows oldest = kept.remove(kept.keySet().iterator().next());
            Files.deleteIfExists(oldest.file());
        }
    }

    /** What a crash left behind, by the clock of the disk; another server's files are younger. */
    private void sweep(Path folder, Instant now) throws IOException {
        for (Path file : Folders.list(folder).toList()) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(FORGOTTEN))) {
                Files.deleteIfExists(file);
            }
        }
        swept = true;
    }

    /** A batch that was rejected may come again as it was; its file is another one. */
    private static String key(Batch batch) {
        return batch.batchId() + " " + batch.dataFile() + " " + batch.sha256();
    }
}
