package yibao.settlement.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;

/** Sums of the settlements that stand, by month and class. */
public class TotalRows {
    private final Connection connection;

    public TotalRows(Connection connection) {
        this.connection = connection;
    }

    public record Row(YearMonth month, String psnIdetType, long settlements, long payments, Money medfee, Money basic, Money major, Money assistance,
            Money tilt, Money burden, Money outside) {}

    /** Both months included. Their days stand in the text, since a plan for any days at all looks up settlements one by one. */
    public List<Row> list(YearMonth from, YearMonth to, Scope scope) throws SQLException {
        return Sql.list(connection, row -> new Row(YearMonth.of(row.getInt(1), row.getInt(2)), row.getString(3), row.getLong(4), row.getLong(5),
                Money.of(row.getBigDecimal(6)), Money.of(row.getBigDecimal(7)), Money.of(row.getBigDecimal(8)), Money.of(row.getBigDecimal(9)),
                Money.of(row.getBigDecimal(10)), Money.of(row.getBigDecimal(11)), Money.of(row.getBigDecimal(12))), """
                select in_year, in_month, psn_idet_type, count(*), sum(paid), sum(medfee_sumamt), sum(basic_amt), sum(major_amt),
                  sum(assist_amt), sum(tilt_amt), sum(burden_amt), sum(outside_amt)
                from (select extract(year from s.setl_time) as in_year, extract(month from s.setl_time) as in_month, r.psn_idet_type,
                    case when r.assist_amt + r.tilt_amt > 0 then 1 else 0 end as paid, s.medfee_sumamt, r.basic_amt, r.major_amt, r.assist_amt,
                    r.tilt_amt, r.burden_amt, r.outside_amt
                  from settlement s join settlement_result r on r.setl_id = s.setl_id and r.known_to = ? and r.state = 'COUNTED'
                  where s.setl_time >= timestamp '%s 00:00:00' and s.setl_time < timestamp '%s 00:00:00' and
                """.formatted(from.atDay(1), to.plusMonths(1).atDay(1)) + scope.condition("s.insuplc_admdvs", "cast(null as varchar(12))") + ") t "
                + "group by in_year, in_month, psn_idet_type order by in_year, in_month, psn_idet_type",
                Known.FOREVER);
    }

    public Optional<LocalDateTime> findLatest(Scope scope) throws SQLException {
        return Sql.find(connection, row -> row.getObject(1, LocalDateTime.class), "select s.setl_time from settlement s where "
                + scope.condition("s.insuplc_admdvs", "cast(null as varchar(12))") + " order by s.setl_time desc, s.setl_id desc fetch first 1 row only");
    }
}
