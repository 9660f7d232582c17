package yibao.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import yibao.enrolment.control.CoverageMark;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.RegularWork;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;

/**
 * Orders the lists of coverage when the register has changed and then rested for a while: several batches that come
 * one after another are worked out once, and never in their way.
 */
@ApplicationScoped
public class CoverageWatch extends RegularWork {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofSeconds(10);

    private Database database;
    private Transactions transactions;
    private Jobs jobs;
    private Clock clock;
    private long seen = -1;
    private Instant since = Instant.MAX;

    protected CoverageWatch() {
        super(null, PAUSE);
    }

    @Inject
    public CoverageWatch(Database database, Transactions transactions, Jobs jobs, Clock clock) {
        super(clock, PAUSE);
        this.database = database;
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    protected boolean look() {
        CoverageMark mark = transactions.inNew(() -> {
            try (var connection = database.open()) {
                return CoverageMark.read(connection);
            }
        });
        if (mark.changes() != seen) {
            seen = mark.changes();
            since = clock.instant();
            return false;
        }
        if (!mark.isStale() || clock.instant().isBefore(since.plus(REST))) {
            return false;
        }
        since = Instant.MAX.minus(REST);
        return transactions.inNew(() -> {
            jobs.enqueue(CoverageJob.KIND, "all", "register changed", "system");
            jobs.enqueue(IdentityJob.KIND, "all", "register changed", "system");
            return true;
        });
    }
}
