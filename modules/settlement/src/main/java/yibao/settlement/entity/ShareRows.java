package yibao.settlement.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.settlement.Care;

/** What assisted in-patients bore in hospitals of their own county, by hospital and month. */
public class ShareRows {
    private final Connection connection;

    public ShareRows(Connection connection) {
        this.connection = connection;
    }

    public record Row(String code, String name, String level, YearMonth month, long settlements, long people, Money scope, Money selfPaid) {}

    /** Settlements that stand; hospitals in the order of their codes. */
    public List<Row> list(YearMonth from, YearMonth to, Scope scope) throws SQLException {
        var medTypes = List.copyOf(Care.INPATIENT.medTypes());
        List<Object> parameters = new ArrayList<>(List.of(Known.FOREVER, from.atDay(1).atStartOfDay(), to.plusMonths(1).atDay(1).atStartOfDay()));
        parameters.addAll(medTypes);
        return Sql.list(connection, row -> new Row(row.getString(1), row.getString(2), row.getString(3),
                YearMonth.of(row.getInt(4), row.getInt(5)), row.getLong(6), row.getLong(7), Money.of(row.getBigDecimal(8)),
                Money.of(row.getBigDecimal(9))), """
                select fixmedins_code, max(fixmedins_name), max(hosp_lv), in_year, in_month, count(*), count(distinct person),
                  sum(scope_amt), sum(burden_amt)
                from (select s.fixmedins_code, s.fixmedins_name, s.hosp_lv, extract(year from s.setl_time) as in_year,
                    extract(month from s.setl_time) as in_month, s.psn_cert_type || s.certno as person,
                    r.basic_amt + r.major_amt + r.assist_amt + r.tilt_amt + r.burden_amt as scope_amt, r.burden_amt
                  from settlement s join settlement_result r on r.setl_id = s.setl_id and r.known_to = ? and r.state = 'COUNTED'
                    and r.psn_idet_type is not null
                  where s.setl_time >= ? and s.setl_time < ? and s.mdtrtarea_admvs = s.insuplc_admdvs and s.med_type in (
                """ + String.join(", ", Collections.nCopies(medTypes.size(), "?")) + ") and "
                + scope.condition("s.insuplc_admdvs", "cast(null as varchar(12))") + ") t "
                + "group by fixmedins_code, in_year, in_month order by fixmedins_code, in_year, in_month", parameters.toArray());
    }
}
