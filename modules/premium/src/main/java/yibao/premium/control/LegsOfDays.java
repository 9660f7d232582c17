package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.premium.ThreeLegs;

/** Puts what was levied beside what an office collected on a day and what of it arrived. */
public final class LegsOfDays {

    private final Connection connection;
    private final String insutype;
    private final LocalDate from;
    private final LocalDate to;

    private record Till(LocalDate day, String taxdeptCode) {
    }

    private record Levied(long persons, Money due) {
        static final Levied NOTHING = new Levied(0, Money.ZERO);
    }

    private record Booked(Money refunded, Money late) {
        static final Booked NOTHING = new Booked(Money.ZERO, Money.ZERO);
    }

    public LegsOfDays(Connection connection, String insutype, LocalDate from, LocalDate to) {
        this.connection = connection;
        this.insutype = insutype;
        this.from = from;
        this.to = to;
    }

    /** In the order of days and offices. */
    public List<ThreeLegs.Office> list(List<ArrivalMatching.Day> matched) throws SQLException {
        Map<Till, Levied> levied = levied();
        Map<Till, Booked> booked = booked();
        return matched.stream().filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                .sorted(Comparator.comparing(ArrivalMatching.Day::day).thenComparing(day -> day.till().taxdeptCode()))
                .map(day -> {
                    Till till = new Till(day.day(), day.till().taxdeptCode());
                    return office(day, levied.getOrDefault(till, Levied.NOTHING),
                            booked.getOrDefault(till, Booked.NOTHING));
                }).toList();
    }

    private Map<Till, Booked> booked() throws SQLException {
        Map<Till, Booked> found = new HashMap<>();
        Sql.forEach(connection, row -> found.put(new Till(row.getObject(1, LocalDate.class), row.getString(2)),
                new Booked(Money.of(row.getBigDecimal(3)), Money.of(row.getBigDecimal(4)))), """
                select clct_day, taxdept_code, sum(refund_amt),
                  sum(case when booked_on > clct_day then pay_amt - refund_amt else 0 end)
                from receipt_day where insutype = ? and clct_day between ? and ? group by clct_day, taxdept_code""",
                insutype, from, to);
        return found;
    }

    private Map<Till, Levied> levied() throws SQLException {
        Map<Till, Levied> found = new HashMap<>();
        Sql.forEach(connection, row -> found.put(new Till(row.getObject(1, LocalDate.class), row.getString(2)),
                new Levied(row.getLong(3), Money.of(row.getBigDecimal(4)))), """
                select t.clct_day, t.taxdept_code, sum(t.persons), sum(t.levied_amt)
                from premium_till_total t join reconciliation r on r.run_id = t.run_id
                where r.insutype = ? and r.is_latest and t.taxdept_code <> '' and t.clct_day between ? and ?
                group by t.clct_day, t.taxdept_code""", insutype, from, to);
        return found;
    }

    private static ThreeLegs.Office office(ArrivalMatching.Day day, Levied levied, Booked booked) {
        return new ThreeLegs.Office(day.day().toString(), day.till().taxdeptCode(), levied.persons(),
                levied.due().toString(), day.collectedCount(), booked.refunded().toString(), yuan(day.collected()),
                booked.late().toString(),
                day.arrivedCount(), yuan(day.arrived()), yuan(day.arrived() - day.collected()), day.state().name(),
                day.state().label(), day.parts().stream().map(part -> new ThreeLegs.Arrival(part.arvlBchno(),
                        part.arvlDate().toString(), part.count(), yuan(part.fen()))).toList());
    }

    private static String yuan(long fen) {
        return new Money(fen).toString();
    }
}
