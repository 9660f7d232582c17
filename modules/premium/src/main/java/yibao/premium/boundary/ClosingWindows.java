package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import yibao.kernel.db.Sql;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.RegularWork;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.kernel.policy.Policies;
import yibao.premium.CoverageYear;

/**
 * A levy window that closes turns those who were expected to pay into those who have not, without anybody sending
 * anything: the year is then reconciled once more.
 */
@ApplicationScoped
public class ClosingWindows extends RegularWork {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private Database database;
    private Transactions transactions;
    private Policies policies;
    private Jobs jobs;
    private Clock clock;

    protected ClosingWindows() {
        super(null, PAUSE);
    }

    @Inject
    public ClosingWindows(Database database, Transactions transactions, Policies policies, Jobs jobs, Clock clock) {
        super(clock, PAUSE);
        this.database = database;
        this.transactions = transactions;
        this.policies = policies;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    protected boolean look() {
        return transactions.inNew(() -> {
            List<CoverageYear> overtaken = listReports().stream().filter(this::isOvertaken).map(Report::of).toList();
            overtaken.forEach(of -> jobs.enqueue(ReconciliationJob.KIND, of.toString(), "window closed", "system"));
            return !overtaken.isEmpty();
        });
    }

    /** The latest report of a year. */
    private record Report(CoverageYear of, LocalDate day) {
    }

    private List<Report> listReports() throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.list(connection, row -> new Report(new CoverageYear(row.getString(1), row.getInt(2)),
                    LocalDate.ofInstant(row.getObject(3, OffsetDateTime.class).toInstant(), clock.getZone())),
                    "select insutype, coverage_year, as_of from reconciliation where is_latest");
        }
    }

    private boolean isOvertaken(Report report) {
        return policies.current().findPremiumFee(report.of().insutype(), report.of().year(), clock.instant())
                .map(fee -> fee.windowClosedOn(LocalDate.now(clock)) && !fee.windowClosedOn(report.day()))
                .orElse(false);
    }
}
