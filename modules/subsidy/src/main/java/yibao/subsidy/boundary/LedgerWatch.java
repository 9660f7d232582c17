package yibao.subsidy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.RegularWork;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.premium.CoverageYear;
import yibao.premium.boundary.ListingSubsidised;
import yibao.subsidy.entity.LedgerYears;

/** Orders the ledger of every year that has changed, after everything that waits: batches in a row are booked once. */
@ApplicationScoped
public class LedgerWatch extends RegularWork {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private Database database;
    private Transactions transactions;
    private ListingSubsidised levies;
    private Jobs jobs;
    private boolean begun;

    protected LedgerWatch() {
        super(null, PAUSE);
    }

    @Inject
    public LedgerWatch(Database database, Transactions transactions, ListingSubsidised levies, Jobs jobs, Clock clock) {
        this(database, transactions, levies, jobs, clock, PAUSE);
    }

    /** @param pause between two looks */
    public LedgerWatch(Database database, Transactions transactions, ListingSubsidised levies, Jobs jobs, Clock clock,
            Duration pause) {
        super(clock, pause);
        this.database = database;
        this.transactions = transactions;
        this.levies = levies;
        this.jobs = jobs;
    }

    @Override
    protected boolean look() {
        return transactions.inNew(() -> {
            try (Connection connection = database.open()) {
                LedgerYears years = new LedgerYears(connection);
                if (!begun) {
                    begun = true;
                    beginWithOldYears(years);
                }
                List<CoverageYear> changed = years.takeUnordered();
                changed.forEach(of -> jobs.enqueue(LedgerJob.KIND, of.toString(), "lists, levy or receipts changed", "system"));
                return !changed.isEmpty();
            }
        });
    }

    /** Years that were levied before there was a ledger. */
    private void beginWithOldYears(LedgerYears years) throws java.sql.SQLException {
        for (CoverageYear of : levies.years()) {
            if (years.find(of).isEmpty()) {
                years.changed(of);
            }
        }
    }
}
