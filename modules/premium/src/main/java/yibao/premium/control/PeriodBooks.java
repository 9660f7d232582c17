package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.premium.ClosingPeriod;
import yibao.premium.Finding;
import yibao.premium.TypeCount;
import yibao.premium.WorkState;

/** What stands in the books of an insutype between two days: receipts by the day they are booked on, differences by theirs. */
public final class PeriodBooks {

    /** Differences of the latest runs, of every coverage year; {@code w} is their work if there is any. */
    private static final String DIFFERENCES = """
            from difference d join reconciliation r on r.run_id = d.run_id and r.is_latest
            left join difference_work w on w.diff_id = d.diff_id
            where d.insutype = ? and d.booked_on between ? and ?""";
    private static final String WAITS = "(w.owner is null or w.state = 'OPEN')";

    private final Connection connection;
    private final String insutype;

    public PeriodBooks(Connection connection, String insutype) {
        this.connection = connection;
        this.insutype = insutype;
    }

    /** Receipts of a period; {@code late} are those among them that belong to a closed one. */
    public record Receipts(long payments, Money paid, long refunds, Money refunded, long late, Money lateNet) {

        public Money net() {
            return paid.minus(refunded);
        }

        public long count() {
            return payments + refunds;
        }
    }

    public Receipts receipts(ClosingPeriod period) throws SQLException {
        return Sql.get(connection, row -> new Receipts(row.getLong(1), Money.of(row.getBigDecimal(2)), row.getLong(3),
                Money.of(row.getBigDecimal(4)), row.getLong(5), Money.of(row.getBigDecimal(6))), """
                select coalesce(sum(pay_count), 0), coalesce(sum(pay_amt), 0), coalesce(sum(refund_count), 0),
                  coalesce(sum(refund_amt), 0),
                  coalesce(sum(case when clct_day < booked_on then pay_count + refund_count else 0 end), 0),
                  coalesce(sum(case when clct_day < booked_on then pay_amt - refund_amt else 0 end), 0)
                from receipt_day where insutype = ? and booked_on between ? and ?""", insutype, period.first(),
                period.last());
    }

    /** From the receipts themselves: what {@link #receipts} must equal. */
    public Receipts countReceipts(ClosingPeriod period) throws SQLException {
        return Sql.get(connection, row -> new Receipts(row.getLong(1), Money.of(row.getBigDecimal(2)), row.getLong(3),
                Money.of(row.getBigDecimal(4)), row.getLong(5), Money.of(row.getBigDecimal(6))), """
                select coalesce(sum(case clct_type when 'PAY' then 1 else 0 end), 0),
                  coalesce(sum(case clct_type when 'PAY' then psn_clct_amt else 0 end), 0),
                  coalesce(sum(case clct_type when 'PAY' then 0 else 1 end), 0),
                  coalesce(sum(case clct_type when 'PAY' then 0 else psn_clct_amt end), 0),
                  coalesce(sum(case when late_for is null then 0 else 1 end), 0),
                  coalesce(sum(case when late_for is null then 0 when clct_type = 'PAY' then psn_clct_amt
                    else -psn_clct_amt end), 0)
                from receipt where insutype = ? and booked_on between ? and ?""", insutype, period.first(),
                period.last());
    }

    public long differences(LocalDate from, LocalDate to) throws SQLException {
        return Sql.get(connection, row -> row.getLong(1), "select count(*) " + DIFFERENCES, insutype, from, to);
    }

    /** Differences without an owner or OPEN, by type. */
    public List<TypeCount> waiting(LocalDate from, LocalDate to) throws SQLException {
        return Sql.list(connection, row -> new TypeCount(row.getString(1), Finding.labelOf(row.getString(1)),
                row.getLong(2)), "select d.type, count(*) " + DIFFERENCES + " and " + WAITS
                        + " group by d.type order by d.type", insutype, from, to);
    }

    /** A difference as it stands at the closing. */
    public record Kept(String diffId, String type, Money levied, Money received, int version, WorkState state,
            String owner) {
    }

    public List<Kept> list(ClosingPeriod period) throws SQLException {
        return Sql.list(connection, row -> new Kept(row.getString(1), row.getString(2), Money.of(row.getBigDecimal(3)),
                Money.of(row.getBigDecimal(4)), row.getInt(5), WorkState.valueOf(row.getString(6)), row.getString(7)),
                "select d.diff_id, d.type, d.levied_amt, d.received_amt, coalesce(w.version, 0), "
                        + "coalesce(w.state, 'OPEN'), w.owner " + DIFFERENCES + " order by d.diff_id", insutype,
                period.first(), period.last());
    }

    /** The earliest day before this one that has receipts or differences and is not closed. */
    public Optional<LocalDate> findOpenBefore(LocalDate day, LocalDate closedThrough) throws SQLException {
        LocalDate from = closedThrough == null ? LocalDate.of(1900, 1, 1) : closedThrough.plusDays(1);
        LocalDate to = day.minusDays(1);
        Optional<LocalDate> receipt = Sql.find(connection, row -> row.getObject(1, LocalDate.class),
                "select min(booked_on) from receipt_day where insutype = ? and booked_on between ? and ?", insutype,
                from, to);
        Optional<LocalDate> difference = Sql.find(connection, row -> row.getObject(1, LocalDate.class),
                "select min(d.booked_on) " + DIFFERENCES, insutype, from, to);
        return receipt.isPresent() && difference.isPresent()
                ? Optional.of(receipt.get().isBefore(difference.get()) ? receipt.get() : difference.get())
                : receipt.or(() -> difference);
    }

    /** Years with receipts in the period whose latest run has not seen all of the year's receipts. */
    public List<Integer> listNotReconciled(ClosingPeriod period) throws SQLException {
        return Sql.list(connection, row -> row.getInt(1), """
                select t.coverage_year from (select coverage_year, sum(pay_count + refund_count) as receipts
                  from receipt_day where insutype = ? and coverage_year in (select p.coverage_year from receipt_day p
                    where p.insutype = ? and p.booked_on between ? and ?) group by coverage_year) t
                left join reconciliation r on r.insutype = ? and r.coverage_year = t.coverage_year and r.is_latest
                where r.received_count is null or r.received_count <> t.receipts order by 1""", insutype, insutype,
                period.first(), period.last(), insutype);
    }
}
