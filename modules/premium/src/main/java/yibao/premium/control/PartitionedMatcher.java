package yibao.premium.control;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The matcher for several threads: people are dealt out to parts by certificate, every thread writes into a
 * {@link Feeder} of its own, and a part is locked only while a full page is poured into it.
 */
public final class PartitionedMatcher {

    private static final int PARTS = 16;

    private final List<LevyMatcher> parts;

    public PartitionedMatcher(boolean windowClosed, int expectedPersons) {
        parts = IntStream.range(0, PARTS).mapToObj(i -> new LevyMatcher(windowClosed, expectedPersons / PARTS)).toList();
    }

    /** One for each thread; close it before the outcome is read. */
    public Feeder feeder() {
        return new Feeder();
    }

    /** Visits part after part in the calling thread. */
    public OutcomeTotals forEach(LevyMatcher.Visitor visitor) {
        OutcomeTotals totals = new OutcomeTotals();
        parts.forEach(part -> totals.add(part.forEach(visitor)));
        return totals;
    }

    /** Visits the parts side by side; the visitor must stand several threads. */
    public OutcomeTotals forEach(ExecutorService threads, LevyMatcher.Visitor visitor) throws InterruptedException, ExecutionException {
        List<Callable<OutcomeTotals>> visits = new ArrayList<>();
        parts.forEach(part -> visits.add(() -> part.forEach(visitor)));
        OutcomeTotals totals = new OutcomeTotals();
        for (Future<OutcomeTotals> visit : threads.invokeAll(visits)) {
            totals.add(visit.get());
        }
        return totals;
    }

    public long leviedCount() {
        return sum(LevyMatcher::leviedCount);
    }

    public long levied() {
        return sum(LevyMatcher::levied);
    }

    public long receivedCount() {
        return sum(LevyMatcher::receivedCount);
    }

    public long received() {
        return sum(LevyMatcher::received);
    }

    private long sum(ToLongFunction<LevyMatcher> figure) {
        return parts.stream().mapToLong(figure).sum();
    }

    /** One thread's pages, one for each part. */
    public final class Feeder implements MatcherInput, AutoCloseable {

        private final Page[] pages = new Page[PARTS];

        private Feeder() {
            for (int i = 0; i < PARTS; i++) {
                pages[i] = new Page(parts.get(i));
            }
        }

        @Override
        public void levy(long certKey, long due, long fee, long subsidy, long registerNameKey) {
            page(certKey).add(Page.LEVY, certKey, registerNameKey, due, fee, subsidy);
        }

        @Override
        public void register(long certKey, long registerNameKey) {
            page(certKey).add(Page.REGISTER, certKey, registerNameKey, 0, 0, 0);
        }

        @Override
        public void pay(long certKey, long fen, long nameKey) {
            page(certKey).add(Page.PAY, certKey, nameKey, fen, 0, 0);
        }

        @Override
        public void refund(long certKey, long fen, long nameKey) {
            page(certKey).add(Page.REFUND, certKey, nameKey, fen, 0, 0);
        }

        @Override
        public void close() {
            for (Page page : pages) {
                page.pour();
            }
        }

        private Page page(long certKey) {
            return pages[(int) SlotTable.mix(certKey) & PARTS - 1];
        }
    }

    private static final class Page {

        static final int LEVY = 0;
        static final int REGISTER = 1;
        static final int PAY = 2;
        static final int REFUND = 3;

        private static final int ROW = 6;
        private static final int ROWS = 512;

        private final LevyMatcher part;
        private final long[] rows = new long[ROW * ROWS];
        private int filled;

        Page(LevyMatcher part) {
            this.part = part;
        }

        void add(int kind, long certKey, long nameKey, long a, long b, long c) {
            if (filled == rows.length) {
                pour();
            }
            int at = filled;
            rows[at] = kind;
            rows[at + 1] = certKey;
            rows[at + 2] = nameKey;
            rows[at + 3] = a;
            rows[at + 4] = b;
            rows[at + 5] = c;
            filled = at + ROW;
        }

        void pour() {
            synchronized (part) {
                for (int at = 0; at < filled; at += ROW) {
                    pourRow(at);
                }
            }
            filled = 0;
        }

        private void pourRow(int at) {
            long certKey = rows[at + 1];
            long nameKey = rows[at + 2];
            switch ((int) rows[at]) {
                case LEVY -> part.levy(certKey, rows[at + 3], rows[at + 4], rows[at + 5], nameKey);
                case REGISTER -> part.register(certKey, nameKey);
                case PAY -> part.pay(certKey, rows[at + 3], nameKey);
                default -> part.refund(certKey, rows[at + 3], nameKey);
            }
        }
    }
}
