package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yibao.kernel.Money;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceType;
import yibao.premium.ReconciliationView;
import yibao.premium.SideFinding;

/** The figures of one run for the people of some divisions: from the sums by place, so that nobody has to be counted. */
public record TotalsWithin(Connection connection, String run, Scope scope) {

    private record Line(DifferenceType type, long persons, Money levied, Money received) {
    }

    /** One line a type, in the order of the types. */
    public List<ReconciliationView.Total> totals() throws SQLException {
        Map<DifferenceType, Line> found = lines().stream().collect(Collectors.toMap(Line::type, line -> line));
        return Stream.of(DifferenceType.values()).map(type -> found.getOrDefault(type,
                new Line(type, 0, Money.ZERO, Money.ZERO))).map(line -> new ReconciliationView.Total(line.type().name(),
                        line.type().label(), line.type().owner().name().toLowerCase(Locale.ROOT), line.persons(),
                        line.levied().toString(), line.received().toString())).toList();
    }

    /** Everybody on the levy, which are all but those who paid without one. */
    public ReconciliationView.Sum levied() throws SQLException {
        List<Line> lines = lines();
        return new ReconciliationView.Sum(lines.stream().filter(line -> line.type() != DifferenceType.NOT_LEVIED)
                .mapToLong(Line::persons).sum(), lines.stream().map(Line::levied).reduce(Money.ZERO, Money::plus).toString());
    }

    public ReconciliationView.Sum received() throws SQLException {
        return Sql.get(connection, row -> new ReconciliationView.Sum(row.getLong(1), Money.of(row.getBigDecimal(2)).toString()),
                "select coalesce(sum(receipts), 0), coalesce(sum(received_amt), 0) from premium_till_total where run_id = ? and " + within(), run);
    }

    public long crossInsured() throws SQLException {
        return new DeskRows(connection, run, scope).count(DifferenceFilter.ofType(SideFinding.CROSS_INSURED.name()));
    }

    private List<Line> lines() throws SQLException {
        return Sql.list(connection, row -> new Line(DifferenceType.valueOf(row.getString(1)), row.getLong(2),
                Money.of(row.getBigDecimal(3)), Money.of(row.getBigDecimal(4))), "select type, sum(persons), sum(levied_amt), "
                        + "sum(received_amt) from premium_place_total where run_id = ? and " + within() + " group by type", run);
    }

    private String within() {
        return scope.condition("insu_admdvs", "town_code");
    }
}
