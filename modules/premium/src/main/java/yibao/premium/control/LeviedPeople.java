package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.db.Sql;
import yibao.premium.CoverageYear;

/** Who stands on the levy list of a year. */
public enum LeviedPeople {
    ALL,
    /** A year that is taken over from before Yibao: its payers were collected and reconciled elsewhere. */
    SUBSIDISED;

    public static LeviedPeople of(Connection connection, CoverageYear of) throws SQLException {
        return Sql.find(connection, row -> SUBSIDISED, "select 1 from levy_of_subsidised where insutype = ? and coverage_year = ?",
                of.insutype(), of.year()).orElse(ALL);
    }

    /** Remembered for every later building of the list. */
    public static void onlySubsidised(Connection connection, CoverageYear of) throws SQLException {
        if (of(connection, of) == ALL) {
            Sql.execute(connection, "insert into levy_of_subsidised (insutype, coverage_year) values (?, ?)", of.insutype(), of.year());
        }
    }
}
