package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Clocks;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.ArrivalState;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceType;
import yibao.premium.ReconciliationView;
import yibao.premium.SideFinding;
import yibao.premium.control.ArrivalMatching;
import yibao.premium.control.TotalsWithin;
import yibao.premium.control.Treasury;

/** Shows the latest published reconciliation of a year. */
@ApplicationScoped
public class ShowingReconciliation {

    private Database database;
    private Treasury treasury;

    protected ShowingReconciliation() {
    }

    @Inject
    public ShowingReconciliation(Database database, Treasury treasury) {
        this.database = database;
        this.treasury = treasury;
    }

    /** @throws BusinessProblem NOT_RECONCILED where the year has no levy list and no receipts yet */
    public ReconciliationView get(CoverageYear of) throws SQLException {
        try (Connection connection = database.open()) {
            Header header = header(connection, of).orElseThrow(() -> notReconciled(of));
            List<ReconciliationView.Total> totals = new ArrayList<>();
            for (DifferenceType type : DifferenceType.values()) {
                totals.add(Sql.get(connection, row -> new ReconciliationView.Total(type.name(), type.label(),
                        type.owner().name().toLowerCase(java.util.Locale.ROOT), row.getLong(1), money(row, 2),
                        money(row, 3)), "select persons, levied_amt, received_amt from reconciliation_total "
                                + "where run_id = ? and type = ?", header.runId(), type.name()));
            }
            return new ReconciliationView(of.insutype(), of.year(), header.runId(), header.asOf(), header.cause(),
                    totals, header.levied(), header.received(), true,
                    beside(header.crossInsured()), arrivals(of));
        }
    }

    /**
     * The figures of the people whom the caller may see. What tax collected and the treasury saw belongs to no division,
     * so only who sees everything is told of arrivals.
     *
     * @throws BusinessProblem NOT_RECONCILED
     */
    public ReconciliationView get(CoverageYear of, Caller caller) throws SQLException {
        if (caller.scope().isEverywhere()) {
            return get(of);
        }
        try (Connection connection = database.open()) {
            Header header = header(connection, of).orElseThrow(() -> notReconciled(of));
            TotalsWithin within = new TotalsWithin(connection, header.runId(), caller.scope());
            return new ReconciliationView(of.insutype(), of.year(), header.runId(), header.asOf(), header.cause(),
                    within.totals(), within.levied(), within.received(), true, beside(within.crossInsured()), List.of());
        }
    }

    /** @throws BusinessProblem NOT_RECONCILED */
    public String getLatestRun(CoverageYear of) throws SQLException {
        try (Connection connection = database.open()) {
            return header(connection, of).orElseThrow(() -> notReconciled(of)).runId();
        }
    }

    /** The years that have been reconciled, the latest report first. */
    public List<CoverageYear> listYears() throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.list(connection, row -> new CoverageYear(row.getString(1), row.getInt(2)),
                    "select insutype, coverage_year from reconciliation where is_latest order by as_of desc");
        }
    }

    private record Header(String runId, String asOf, String cause, ReconciliationView.Sum levied,
            ReconciliationView.Sum received, long crossInsured) {
    }

    private static Optional<Header> header(Connection connection, CoverageYear of) throws SQLException {
        return Sql.find(connection, row -> new Header(row.getString(1),
                row.getObject(2, OffsetDateTime.class).atZoneSameInstant(Clocks.BUREAU).toOffsetDateTime()
                        .truncatedTo(ChronoUnit.SECONDS).toString(),
                row.getString(3), new ReconciliationView.Sum(row.getLong(4), money(row, 5)),
                new ReconciliationView.Sum(row.getLong(6), money(row, 7)), row.getLong(8)), """
                select run_id, as_of, cause, levied_count, levied_amt, received_count, received_amt, cross_insured
                from reconciliation where insutype = ? and coverage_year = ? and is_latest""", of.insutype(),
                of.year());
    }

    private static List<ReconciliationView.Beside> beside(long crossInsured) {
        SideFinding cross = SideFinding.CROSS_INSURED;
        return List.of(new ReconciliationView.Beside(cross.name(), cross.label(),
                cross.owner().name().toLowerCase(java.util.Locale.ROOT), crossInsured));
    }

    private List<ReconciliationView.Arrivals> arrivals(CoverageYear of) throws SQLException {
        List<ArrivalMatching.Day> days = treasury.match(of.insutype());
        List<ReconciliationView.Arrivals> summary = new ArrayList<>();
        for (ArrivalState state : ArrivalState.values()) {
            List<ArrivalMatching.Day> found = days.stream().filter(day -> day.state() == state).toList();
            summary.add(new ReconciliationView.Arrivals(state.name(), state.label(), found.size(),
                    new Money(found.stream().mapToLong(ArrivalMatching.Day::collected).sum()).toString(),
                    new Money(found.stream().mapToLong(ArrivalMatching.Day::arrived).sum()).toString()));
        }
        return summary;
    }

    private static String money(ResultSet row, int column) throws SQLException {
        return Money.of(row.getBigDecimal(column)).toString();
    }

    private static BusinessProblem notReconciled(CoverageYear of) {
        return new BusinessProblem("premium", "NOT_RECONCILED", 404,
                "险种 " + of.insutype() + " " + of.year() + " 年度还没有对账结果，请先生成应缴名册或等待缴费数据");
    }
}
