package yibao.kernel.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;

/**
 * A long table of people on its way out: a thousand rows at a time are remembered, in a transaction of their own, and
 * only then handed on. The chain is never locked while somebody reads, and a table broken off tells whom it has shown.
 */
public final class LookInPortions<T> {
    private static final int PORTION = 1_000;
    private final Memory memory;
    private final AuditEntry entry;
    private final Function<T, Seen> seen;
    private final Taker<T> taker;
    private final List<T> waiting = new ArrayList<>(PORTION);
    private boolean remembered;

    /** Where the looks are kept. */
    public record Memory(Audit audit, Database database, Transactions transactions) {
    }

    /** Who gets a row once the look at it is kept. */
    public interface Taker<T> {
        void take(T row) throws IOException;
    }

    public LookInPortions(Memory memory, AuditEntry entry, Function<T, Seen> seen, Taker<T> taker) {
        this.memory = memory;
        this.entry = entry;
        this.seen = seen;
        this.taker = taker;
    }

    /** @throws UncheckedIOException where the taker has gone away, as {@link #end} does */
    public void take(T row) {
        waiting.add(row);
        if (waiting.size() == PORTION) {
            handOn();
        }
    }

    /** To be called when all rows are taken, and not where the table broke off: an empty table is a look too. */
    public void end() {
        if (!waiting.isEmpty() || !remembered) {
            handOn();
        }
    }

    private void handOn() {
        var look = new Look(entry, waiting.stream().map(seen).toList());
        memory.transactions().inNew(() -> {
            try (Connection connection = memory.database().open()) {
                return memory.audit().record(connection, look);
            }
        });
        remembered = true;
        try {
            for (T row : waiting) {
                taker.take(row);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        waiting.clear();
    }
}
