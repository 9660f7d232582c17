package yibao.subsidy.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import yibao.kernel.db.Sql;
import yibao.premium.CoverageYear;

/** Whether each year's ledger says what lists, levy and receipts say: changes are counted, and which of them were booked. */
public final class LedgerYears {

    private static final String ONE = " where insutype = ? and coverage_year = ?";

    private final Connection connection;

    public LedgerYears(Connection connection) {
        this.connection = connection;
    }

    /** @param workedOutAt null before the first time */
    public record Mark(CoverageYear of, long changes, long workedOut, OffsetDateTime workedOutAt) {
        public boolean isBehind() {
            return changes > workedOut;
        }
    }

    public void changed(CoverageYear of) throws SQLException {
        Sql.execute(connection, """
                insert into subsidy_year (insutype, coverage_year, changes, queued, worked_out)
                select cast(? as varchar(6)), cast(? as integer), 0, 0, 0 from (values (1)) as one(n)
                where not exists (select 1 from subsidy_year where insutype = ? and coverage_year = ?)""", of.insutype(),
                of.year(), of.insutype(), of.year());
        Sql.execute(connection, "update subsidy_year set changes = changes + 1" + ONE, of.insutype(), of.year());
    }

    public void allChanged() throws SQLException {
        Sql.execute(connection, "update subsidy_year set changes = changes + 1");
    }

    /** Takes every change that nobody has ordered yet. */
    public List<CoverageYear> takeUnordered() throws SQLException {
        List<CoverageYear> years = Sql.list(connection, row -> new CoverageYear(row.getString(1), row.getInt(2)),
                "select insutype, coverage_year from subsidy_year where queued < changes order by 1, 2");
        for (CoverageYear of : years) {
            Sql.execute(connection, "update subsidy_year set queued = changes" + ONE, of.insutype(), of.year());
        }
        return years;
    }

    public Optional<Mark> find(CoverageYear of) throws SQLException {
        return list().stream().filter(mark -> mark.of().equals(of)).findFirst();
    }

    /** The latest year first. */
    public List<Mark> list() throws SQLException {
        return Sql.list(connection, row -> new Mark(new CoverageYear(row.getString(1), row.getInt(2)), row.getLong(3),
                row.getLong(4), row.getObject(5, OffsetDateTime.class)), "select insutype, coverage_year, changes, worked_out, "
                        + "worked_out_at from subsidy_year order by coverage_year desc, insutype desc");
    }

    /** @param seen the changes at the beginning of the work; those that came meanwhile are still to be booked */
    public void workedOut(CoverageYear of, long seen, Instant at) throws SQLException {
        Sql.execute(connection, "update subsidy_year set worked_out = ?, worked_out_at = ?" + ONE, seen, at, of.insutype(), of.year());
    }
}
