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
import yibao.exchange.control.Applying;
import yibao.exchange.control.Batch;
import yibao.kernel.jobs.Knowledge;
import yibao.kernel.jobs.Work;
import yibao.kernel.platform.Transactions;

/**
 * Works off the ledger: one batch, one transaction, in which its rows are applied together with its receipt. What
 * fails unexpectedly leaves nothing behind and is tried again, later each time, and then waits for an operator.
 */
@ApplicationScoped
public class ApplyingBatches implements Work {

    private static final Logger LOG = Logger.getLogger(ApplyingBatches.class.getName());
    private static final int AFTER_JOBS = 30;
    private static final int MOST_ATTEMPTS = 5;

    private Applying applying;
    private Transactions transactions;
    private Knowledge knowledge;
    private Clock clock;

    protected ApplyingBatches() {
    }

    @Inject
    public ApplyingBatches(Applying applying, Transactions transactions, Knowledge knowledge, Clock clock) {
        this.applying = applying;
        this.transactions = transactions;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** What a batch has caused is done before the next batch begins. */
    @Override
    public int order() {
        return AFTER_JOBS;
    }

    @Override
    public boolean step() {
        if (!transactions.inNew(applying::isWaiting)) {
            return false;
        }
        Instant knownFrom = knowledge.begin();
        AtomicReference<Batch> taken = new AtomicReference<>();
        try {
            return transactions.inNew(() -> {
                Optional<Batch> next = applying.takeNext();
                if (next.isPresent()) {
                    taken.set(next.get());
                    applying.apply(next.get(), knownFrom);
                }
                knowledge.end();
                return next.isPresent();
            });
        } catch (RuntimeException failed) { // whatever a batch fails of becomes its outcome
            if (taken.get() == null) {
                throw failed;
            }
            return tryAgainLater(taken.get(), failed);
        }
    }

    private boolean tryAgainLater(Batch batch, RuntimeException failed) {
        LOG.log(Level.SEVERE, "batch " + batch.batchId() + " failed", failed);
        boolean last = batch.attempts() + 1 >= MOST_ATTEMPTS;
        Instant later = clock.instant().plus(Duration.ofSeconds(1L << (2 * batch.attempts())));
        return transactions.inNew(() -> {
            knowledge.end();
            applying.failed(batch, String.valueOf(failed.getMessage()), later, last);
            return true;
        });
    }
}
