package yibao.warning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import yibao.kernel.db.Sql;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.RegularWork;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;

/** Has the running year measured once a month, in January last year too; the first look of a month orders it. */
@ApplicationScoped
public class MonthlyWarning extends RegularWork {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private Database database;
    private Transactions transactions;
    private Jobs jobs;
    private Clock clock;

    protected MonthlyWarning() {
        super(null, PAUSE);
    }

    @Inject
    public MonthlyWarning(Database database, Transactions transactions, Jobs jobs, Clock clock) {
        super(clock, PAUSE);
        this.database = database;
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    protected boolean look() {
        return transactions.inNew(() -> {
            var today = LocalDate.now(clock);
            var month = YearMonth.from(today);
            if (!isFirstLookOf(month)) {
                return false;
            }
            IntStream.rangeClosed(today.minusMonths(1).getYear(), today.getYear())
                    .forEach(year -> jobs.enqueue(WarningJob.KIND, String.valueOf(year), "monthly " + month, "system"));
            return true;
        });
    }

    /** The primary key lets one of several servers through. */
    private boolean isFirstLookOf(YearMonth month) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.execute(connection, "insert into warning_month (warning_month, ordered_at) select cast(? as varchar(7)), "
                    + "cast(? as timestamp with time zone) where not exists (select 1 from warning_month where warning_month = ?)",
                    month.toString(), clock.instant(), month.toString()) == 1;
        }
    }
}
