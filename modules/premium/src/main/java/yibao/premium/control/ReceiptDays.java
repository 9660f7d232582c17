package yibao.premium.control;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;

/**
 * In whose books receipts stand: on their own day, or on the first open one where their own is closed already. Keeps
 * {@code receipt_day}, so that totals of days need not read every receipt.
 */
public final class ReceiptDays {

    /** To be put behind the staged receipts; most of the time nothing is closed that they belong to. */
    public static final String WITH_CLOSED = """
            left join (select insutype as closed_insutype, max(last_day) as last_closed from closing group by insutype) c
              on c.closed_insutype = {stage}.insutype
            """;
    public static final String BOOKED_ON = """
            case when cast(clct_time as date) <= c.last_closed then cast(c.last_closed + interval '1' day as date)
              else cast(clct_time as date) end""";
    /** The month where it is closed, else the day; null for who comes in time. */
    public static final String LATE_FOR = """
            case when cast(clct_time as date) <= c.last_closed then coalesce((select min(p.period) from closing p
                where p.insutype = {stage}.insutype and p.first_day <= cast({stage}.clct_time as date)
                  and p.last_day >= cast({stage}.clct_time as date)),
              cast(cast(clct_time as date) as varchar(10))) end""";

    private final Connection connection;

    public ReceiptDays(Connection connection) {
        this.connection = connection;
    }

    /** @param stage new receipts, with the columns of {@code receipt} */
    public void add(Staging stage) throws SQLException {
        List<Sum> sums = Sql.list(connection, Sum::read, stage.sql("select insutype, coverage_year, taxdept_code, "
                + "clct_day, booked_on, sum(paid), sum(pay_amt), count(*) - sum(paid), sum(refund_amt) from (select "
                + "insutype, coverage_year, taxdept_code, cast(clct_time as date) as clct_day, " + BOOKED_ON
                + " as booked_on, case clct_type when 'PAY' then 1 else 0 end as paid, "
                + "case clct_type when 'PAY' then psn_clct_amt else 0 end as pay_amt, "
                + "case clct_type when 'PAY' then 0 else psn_clct_amt end as refund_amt from {stage} " + WITH_CLOSED
                + ") d group by insutype, coverage_year, taxdept_code, clct_day, booked_on order by 1, 2, 3, 4, 5"));
        for (Sum sum : sums) {
            if (sum.execute(connection, "update receipt_day set pay_count = pay_count + ?, pay_amt = pay_amt + ?, "
                    + "refund_count = refund_count + ?, refund_amt = refund_amt + ? where insutype = ? "
                    + "and coverage_year = ? and taxdept_code = ? and clct_day = ? and booked_on = ?") == 0) {
                sum.execute(connection, "insert into receipt_day (pay_count, pay_amt, refund_count, refund_amt, insutype, "
                        + "coverage_year, taxdept_code, clct_day, booked_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
            }
        }
    }

    private record Sum(String insutype, int year, String taxdeptCode, LocalDate clctDay, LocalDate bookedOn, long payCount,
            BigDecimal payAmount, long refundCount, BigDecimal refundAmount) {

        static Sum read(ResultSet row) throws SQLException {
            return new Sum(row.getString(1), row.getInt(2), row.getString(3), row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class), row.getLong(6), row.getBigDecimal(7), row.getLong(8),
                    row.getBigDecimal(9));
        }

        long execute(Connection connection, String sql) throws SQLException {
            return Sql.execute(connection, sql, payCount, payAmount, refundCount, refundAmount, insutype, year,
                    taxdeptCode, clctDay, bookedOn);
        }
    }
}
