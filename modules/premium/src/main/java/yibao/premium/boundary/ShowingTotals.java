package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceType;
import yibao.premium.PremiumTotals;
import yibao.premium.ReconciliationView;
import yibao.premium.TotalsBy;
import yibao.premium.control.Balancing;

/** Says how a year stands in sum, by type, town, tax office or day, for the people the caller may see. */
@ApplicationScoped
public class ShowingTotals {

    private Database database;
    private ShowingReconciliation showing;

    protected ShowingTotals() {
    }

    @Inject
    public ShowingTotals(Database database, ShowingReconciliation showing) {
        this.database = database;
        this.showing = showing;
    }

    /** @throws yibao.kernel.problem.BusinessProblem NOT_RECONCILED */
    public PremiumTotals show(CoverageYear of, TotalsBy by, Caller caller) throws SQLException {
        ReconciliationView view = showing.get(of);
        Scope scope = caller.scope();
        try (Connection connection = database.open()) {
            List<Figures> lines = figures(connection, view.runId(), by, scope);
            Figures sum = lines.stream().reduce(Figures.NOTHING, Figures::plus);
            TotalsBy otherwise = by == TotalsBy.TYPE || by == TotalsBy.TOWN ? TotalsBy.DAY : TotalsBy.TYPE;
            Figures check = figures(connection, view.runId(), otherwise, scope).stream()
                    .reduce(Figures.NOTHING, Figures::plus);
            Balancing balancing = new Balancing(connection, of, view, scope.isEverywhere());
            return new PremiumTotals(of.insutype(), of.year(), view.runId(), view.asOf(), by, scope.division(),
                    lines.stream().map(line -> line.view(by)).toList(), sum.view(by),
                    balancing.of(sum.levied(), sum.received(), check.levied(), check.received()));
        }
    }

    private static List<Figures> figures(Connection connection, String run, TotalsBy by, Scope scope)
            throws SQLException {
        String within = " where run_id = ? and " + scope.condition("insu_admdvs", "town_code");
        String sql = switch (by) {
            case TYPE -> "select type, '', sum(persons), -1, sum(levied_amt), sum(received_amt) "
                    + "from premium_place_total" + within + " group by type";
            case TOWN -> "select insu_admdvs, town_code, sum(persons), -1, sum(levied_amt), sum(received_amt) "
                    + "from premium_place_total" + within + " group by insu_admdvs, town_code order by 1, 2";
            case OFFICE -> "select taxdept_code, '', sum(persons), sum(receipts), sum(levied_amt), sum(received_amt) "
                    + "from premium_till_total" + within + " group by taxdept_code order by 1";
            case DAY -> "select case taxdept_code when '' then '' else cast(clct_day as varchar(10)) end, '', "
                    + "sum(persons), sum(receipts), sum(levied_amt), sum(received_amt) from premium_till_total" + within
                    + " group by case taxdept_code when '' then '' else cast(clct_day as varchar(10)) end order by 1";
        };
        List<Figures> found = Sql.list(connection, Figures::read, sql, run);
        return by == TotalsBy.TYPE ? found.stream().sorted(java.util.Comparator.comparing(
                line -> DifferenceType.valueOf(line.key()).ordinal())).toList() : found;
    }

    /** One line in numbers; {@code receipts} is negative where the breakdown has none. */
    private record Figures(String key, String below, long persons, long receipts, Money levied, Money received) {

        static final Figures NOTHING = new Figures("", "", 0, -1, Money.ZERO, Money.ZERO);

        static Figures read(ResultSet row) throws SQLException {
            return new Figures(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4),
                    Money.of(row.getBigDecimal(5)), Money.of(row.getBigDecimal(6)));
        }

        Figures plus(Figures other) {
            return new Figures("", "", persons + other.persons,
                    other.receipts < 0 ? receipts : Math.max(receipts, 0) + other.receipts,
                    levied.plus(other.levied), received.plus(other.received));
        }

        PremiumTotals.Line view(TotalsBy by) {
            return new PremiumTotals.Line(below.isEmpty() ? key : below, label(by), persons,
                    receipts < 0 ? null : receipts, levied.toString(), received.toString(),
                    received.minus(levied).toString());
        }

        private String label(TotalsBy by) {
            return switch (by) {
                case TYPE -> key.isEmpty() ? "" : DifferenceType.valueOf(key).label();
                case TOWN -> !below.isEmpty() ? below : key.isEmpty() ? "未知" : key;
                case OFFICE, DAY -> key.isEmpty() ? "无缴费凭证" : key;
            };
        }
    }
}
