package yibao.subsidy.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Clocks;
import yibao.premium.CoverageYear;
import yibao.subsidy.Statement;

/** Reads what was signed and what finance has paid of it. */
public class Statements {

    private static final String SELECT = """
            select s.stmt_no, s.insutype, s.coverage_year, s.psn_cnt, s.finsubs_amt, s.proposed_by, s.confirmed_by, s.confirmed_at,
              s.digest, d.batch_id, (select coalesce(sum(p.amount), 0) from subsidy_payment p where p.stmt_no = s.stmt_no),
              (select count(*) from subsidy_payment p where p.stmt_no = s.stmt_no)
            from subsidy_statement s left join subsidy_delivery d on d.stmt_no = s.stmt_no
            """;

    private final Connection connection;
    private final UnaryOperator<String> names;

    /** @param names the word for a class */
    public Statements(Connection connection, UnaryOperator<String> names) {
        this.connection = connection;
        this.names = names;
    }

    /** The latest first. @param of null for all years */
    public List<Statement> list(CoverageYear of, int offset, int size) throws SQLException {
        Object[] parameters = of == null ? new Object[] {offset, size} : new Object[] {of.insutype(), of.year(), offset, size};
        List<Statement> heads = Sql.list(connection, row -> read(row, List.of(), List.of()), SELECT
                + (of == null ? "" : "where s.insutype = ? and s.coverage_year = ? ")
                + "order by s.confirmed_at desc, s.stmt_no desc offset ? rows fetch first ? rows only", parameters);
        List<Statement> full = new ArrayList<>();
        for (Statement head : heads) {
            full.add(get(head.stmtNo()));
        }
        return full;
    }

    public Optional<Statement> find(String stmtNo) throws SQLException {
        return Sql.find(connection, row -> row.getString(1), "select stmt_no from subsidy_statement where stmt_no = ?", stmtNo)
                .isPresent() ? Optional.of(get(stmtNo)) : Optional.empty();
    }

    private Statement get(String stmtNo) throws SQLException {
        List<Statement.Line> lines = Sql.list(connection, row -> new Statement.Line(row.getString(1), names.apply(row.getString(1)),
                row.getLong(2), money(row, 3), money(row, 4), money(row, 5), money(row, 6), money(row, 7), money(row, 8),
                row.getBoolean(9), row.getString(10)), """
                select psn_idet_type, psn_cnt, std_amt, finsubs_amt, central_amt, prov_amt, city_amt, county_amt, correction,
                  init_stmt_no from subsidy_statement_line where stmt_no = ? order by line""", stmtNo);
        List<Statement.Payment> payments = Sql.list(connection, row -> new Statement.Payment(row.getString(1), row.getString(2),
                money(row, 3), row.getString(4), row.getString(5)), "select cast(paid_on as varchar(10)), voucher_no, amount, "
                        + "proposed_by, confirmed_by from subsidy_payment where stmt_no = ? order by booked_at, payment_id", stmtNo);
        return Sql.get(connection, row -> read(row, lines, payments), SELECT + "where s.stmt_no = ?", stmtNo);
    }

    private static Statement read(ResultSet row, List<Statement.Line> lines, List<Statement.Payment> payments) throws SQLException {
        Money amount = Money.of(row.getBigDecimal(5));
        Money paid = Money.of(row.getBigDecimal(11));
        boolean settled = paid.equals(amount) && (row.getLong(12) > 0 || amount.equals(Money.ZERO));
        String state = settled ? "PAID" : row.getLong(12) > 0 ? "PART_PAID" : row.getString(10) == null ? "CONFIRMED" : "SENT";
        return new Statement(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4), amount.toString(), state,
                row.getString(6), row.getString(7), row.getObject(8, OffsetDateTime.class).atZoneSameInstant(Clocks.BUREAU)
                        .toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString(), row.getString(9), row.getString(10),
                paid.toString(), amount.minus(paid).toString(), lines, payments);
    }

    private static String money(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column) == null ? null : Money.of(row.getBigDecimal(column)).toString();
    }
}
