package yibao.subsidy.entity;

import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.db.Sql;
import yibao.premium.CoverageYear;

/** The entries of a year added up by person and class. */
public final class Accounts {

    private Accounts() {
    }

    /** Works all accounts of a year out again. */
    public static void rebuild(Connection connection, CoverageYear of) throws SQLException {
        Sql.execute(connection, "delete from subsidy_account where insutype = ? and coverage_year = ?", of.insutype(), of.year());
        Sql.execute(connection, """
                insert into subsidy_account (insutype, coverage_year, psn_cert_type, certno, psn_idet_type, psn_name,
                  insu_admdvs, town_code, entitled, levied, corrected, by_finance, by_person, refunded, stated)
                select insutype, coverage_year, psn_cert_type, certno, psn_idet_type, max(psn_name), max(insu_admdvs),
                  max(town_code), sum(case kind when 'ENTITLED' then amount else 0 end),
                  sum(case kind when 'LEVIED' then amount else 0 end),
                  sum(case kind when 'CORRECTED' then amount else 0 end),
                  sum(case kind when 'FINANCE' then amount else 0 end),
                  sum(case kind when 'PERSON' then amount else 0 end),
                  sum(case kind when 'REFUNDED' then amount else 0 end),
                  max(case when kind in ('LEVIED', 'CORRECTED') and entry_no <= ? then 1 else 0 end) = 1
                from subsidy_entry where insutype = ? and coverage_year = ?
                group by insutype, coverage_year, psn_cert_type, certno, psn_idet_type""", lastStated(connection, of),
                of.insutype(), of.year());
        Sql.analyze(connection, "subsidy_account");
    }

    /** The last entry that a signed statement has taken in; 0 before the first. */
    public static long lastStated(Connection connection, CoverageYear of) throws SQLException {
        return Sql.get(connection, row -> row.getLong(1), "select coalesce(max(through_entry), 0) from subsidy_statement "
                + "where insutype = ? and coverage_year = ?", of.insutype(), of.year());
    }

    /** The last entry there is; 0 before the first. */
    public static long lastEntry(Connection connection, CoverageYear of) throws SQLException {
        return Sql.get(connection, row -> row.getLong(1), "select coalesce(max(entry_no), 0) from subsidy_entry "
                + "where insutype = ? and coverage_year = ?", of.insutype(), of.year());
    }
}
