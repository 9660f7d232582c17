package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.premium.ArrivalState;
import yibao.premium.ClosingPeriod;
import yibao.premium.PeriodView;

/** The books of all days of an insutype, read in three statements, to be added up for any period. */
public final class PeriodDays {

    private final String insutype;
    private final TreeMap<LocalDate, Books> booked = new TreeMap<>();
    private final TreeMap<LocalDate, Work> work = new TreeMap<>();
    private final Map<LocalDate, List<ArrivalMatching.Day>> arrivals;

    private PeriodDays(String insutype, List<ArrivalMatching.Day> days) {
        this.insutype = insutype;
        this.arrivals = days.stream().collect(Collectors.groupingBy(ArrivalMatching.Day::day, HashMap::new,
                Collectors.toList()));
    }

    private record Books(long payments, long refunds, Money net, long late) {
    }

    private record Work(long differences, long open) {
    }

    public static PeriodDays read(Connection connection, String insutype, List<ArrivalMatching.Day> days)
            throws SQLException {
        PeriodDays all = new PeriodDays(insutype, days);
        Sql.forEach(connection, row -> all.booked.put(row.getObject(1, LocalDate.class), new Books(row.getLong(2),
                row.getLong(3), Money.of(row.getBigDecimal(4)), row.getLong(5))), """
                select booked_on, sum(pay_count), sum(refund_count), sum(pay_amt - refund_amt),
                  sum(case when clct_day < booked_on then pay_count + refund_count else 0 end)
                from receipt_day where insutype = ? group by booked_on""", insutype);
        Sql.forEach(connection, row -> all.work.put(row.getObject(1, LocalDate.class),
                new Work(row.getLong(2), row.getLong(3))), """
                select d.booked_on, count(*), sum(case when w.owner is null or w.state = 'OPEN' then 1 else 0 end)
                from difference d join reconciliation r on r.run_id = d.run_id and r.is_latest
                left join difference_work w on w.diff_id = d.diff_id
                where d.insutype = ? group by d.booked_on""", insutype);
        return all;
    }

    public Set<YearMonth> months() {
        Set<YearMonth> months = booked.keySet().stream().map(YearMonth::from).collect(Collectors.toSet());
        work.keySet().forEach(day -> months.add(YearMonth.from(day)));
        return months;
    }

    public PeriodView view(ClosingPeriod period, String state) {
        var books = booked.subMap(period.first(), true, period.last(), true).values();
        var differences = work.subMap(period.first(), true, period.last(), true).values();
        List<ArrivalMatching.Day> days = arrivals.entrySet().stream()
                .filter(entry -> !entry.getKey().isBefore(period.first()) && !entry.getKey().isAfter(period.last()))
                .flatMap(entry -> entry.getValue().stream()).toList();
        return new PeriodView(insutype, period.text(), period.first().toString(), period.last().toString(), state,
                books.stream().mapToLong(Books::payments).sum(), books.stream().mapToLong(Books::refunds).sum(),
                books.stream().map(Books::net).reduce(Money.ZERO, Money::plus).toString(),
                books.stream().mapToLong(Books::late).sum(),
                new Money(days.stream().mapToLong(ArrivalMatching.Day::collected).sum()).toString(),
                new Money(days.stream().mapToLong(ArrivalMatching.Day::arrived).sum()).toString(),
                days.stream().allMatch(day -> day.state() == ArrivalState.ARRIVED),
                differences.stream().mapToLong(Work::differences).sum(),
                differences.stream().mapToLong(Work::open).sum());
    }
}
