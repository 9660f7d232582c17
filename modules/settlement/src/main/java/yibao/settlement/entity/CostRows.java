package yibao.settlement.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import yibao.enrolment.PersonRef;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.settlement.PersonCosts;

/** Sums of the results that hold now, one row a person. */
public class CostRows {
    private static final String SUMS = """
            select s.psn_cert_type, s.certno, max(s.psn_name), sum(s.medfee_sumamt),
              sum(r.basic_amt + r.major_amt + r.assist_amt + r.tilt_amt + r.burden_amt), sum(r.basic_amt), sum(r.major_amt),
              sum(r.assist_amt), sum(r.tilt_amt), sum(r.burden_amt), sum(r.outside_amt)
            from settlement s join settlement_result r on r.setl_id = s.setl_id and r.known_to = ?
            where s.setl_time >= ? and s.setl_time < ?
            """;
    private final Connection connection;

    public CostRows(Connection connection) {
        this.connection = connection;
    }

    public Optional<PersonCosts> find(PersonRef who, LocalDate from, LocalDate to) throws SQLException {
        return Sql.find(connection, CostRows::read, SUMS + " and s.certno = ? and s.psn_cert_type = ? "
                + "group by s.psn_cert_type, s.certno", Known.FOREVER, from.atStartOfDay(), to.plusDays(1).atStartOfDay(),
                who.certno(), who.psnCertType());
    }

    public void forEach(LocalDate from, LocalDate to, Consumer<PersonCosts> taker) throws SQLException {
        Sql.forEach(connection, row -> taker.accept(read(row)), SUMS + " group by s.psn_cert_type, s.certno "
                + "order by s.certno, s.psn_cert_type", Known.FOREVER, from.atStartOfDay(),
                to.plusDays(1).atStartOfDay());
    }

    private static PersonCosts read(ResultSet row) throws SQLException {
        return new PersonCosts(new PersonRef(row.getString(1), row.getString(2)), row.getString(3), money(row, 4),
                money(row, 5), money(row, 6), money(row, 7), money(row, 8), money(row, 9), money(row, 10),
                money(row, 11));
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return Money.of(row.getBigDecimal(column));
    }
}
