package yibao.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import yibao.exchange.control.Outbox;
import yibao.kernel.jobs.Work;
import yibao.kernel.platform.Transactions;

/**
 * Puts receipts and our own batches into the partners' outboxes. A file may be written twice with the same bytes,
 * never half, and it is tried until it succeeds.
 */
@ApplicationScoped
public class AnsweringBatches implements Work {

    private static final Logger LOG = Logger.getLogger(AnsweringBatches.class.getName());
    private static final int FIRST = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(3);

    private Outbox outbox;
    private Transactions transactions;
    private Clock clock;
    private boolean tidied;

    protected AnsweringBatches() {
    }

    @Inject
    public AnsweringBatches(Outbox outbox, Transactions transactions, Clock clock) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public boolean step() {
        tidyOnce();
        AtomicReference<Outbox.Waiting> taken = new AtomicReference<>();
        try {
            return transactions.inNew(() -> {
                Optional<Outbox.Waiting> next = outbox.takeNext(clock.instant());
                if (next.isPresent()) {
                    taken.set(next.get());
                    outbox.deliver(next.get());
                }
                return next.isPresent();
            });
        } catch (RuntimeException failed) { // whatever a delivery fails of is written down, and it is tried again
            if (taken.get() == null) {
                throw failed;
            }
            LOG.log(Level.SEVERE, "answer of batch " + taken.get().batchId() + " could not be delivered", failed);
            return transactions.inNew(() -> {
                outbox.postpone(taken.get(), pauseAfter(taken.get().attempts()), String.valueOf(failed.getMessage()));
                return true;
            });
        }
    }

    /** Batches of ours are made by the worker that asks us, one step after another: now none is being made. */
    private void tidyOnce() {
        if (!tidied) {
            transactions.inNew(() -> {
                outbox.discardDrafts();
                return null;
            });
            tidied = true;
        }
    }

    private Instant pauseAfter(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 20));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
