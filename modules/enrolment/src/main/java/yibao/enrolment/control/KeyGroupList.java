package yibao.enrolment.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import yibao.enrolment.PersonRef;
import yibao.enrolment.PremiumRecords;
import yibao.enrolment.PremiumRecords.Standing;
import yibao.kernel.Known;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.db.Sql;

/**
 * Writes down everybody who stands on a list on a day, class by class, and whether the year's register insures them.
 * Lists name no town: it is that of the insurance, or of last year's where there is none.
 */
public class KeyGroupList {
    private static final int PORTION = 500;
    private static final String LISTED = """
            select l.psn_idet_type, l.psn_cert_type, l.certno, l.psn_name, l.insu_admdvs, l.household_no, l.begntime,
              i.insutype, coalesce(i.town_code, (select max(b.town_code) from insured_period b where b.certno = l.certno
                and b.psn_cert_type = l.psn_cert_type and b.coverage_year = ? and b.known_to = ?))
            from hardship_listing l left join insured_period i on i.certno = l.certno
              and i.psn_cert_type = l.psn_cert_type and i.coverage_year = ? and i.known_to = ? and i.psn_insu_stas = '1'
              and i.begins <= ? and i.ends >= ? and i.insutype in ('390', '310')
            where l.known_to = ? and l.begntime <= ? and (l.endtime is null or l.endtime >= ?)
            order by l.psn_idet_type, l.certno, l.psn_cert_type, i.insutype desc, l.begntime""";
    private final Connection connection;
    private final PremiumRecords premium;

    public KeyGroupList(Connection connection, PremiumRecords premium) {
        this.connection = connection;
        this.premium = premium;
    }

    private record Row(String listedAs, PersonRef who, String name, String county, String household, LocalDate begins,
            String insutype, String town) {
        boolean isSamePersonAndClass(Row other) {
            return other != null && who.equals(other.who) && listedAs.equals(other.listedAs);
        }
    }

    public int workOut(int year, LocalDate asOf) throws SQLException {
        List<Row> rows = Sql.list(connection, KeyGroupList::read, LISTED, year - 1, Known.FOREVER, year, Known.FOREVER, asOf, asOf, Known.FOREVER,
                asOf, asOf);
        Sql.execute(connection, "delete from key_group_person where coverage_year = ?", year);
        var table = BulkInsert.into(connection, "key_group_person", "coverage_year", "line", "psn_idet_type",
                "psn_cert_type", "certno", "psn_name", "insu_admdvs", "town", "household_no", "begntime", "insutype",
                "subsidy_amt", "paid_amt");
        int line = 0;
        Row last = null;
        for (int from = 0; from < rows.size(); from += PORTION) {
            var portion = rows.subList(from, Math.min(rows.size(), from + PORTION));
            var standings = premium.of(portion.stream().map(Row::who).toList(), "390", year);
            for (Row row : portion) {
                if (!row.isSamePersonAndClass(last)) {
                    add(table, year, ++line, row, standings);
                }
                last = row;
            }
        }
        table.flush();
        return line;
    }

    private static void add(BulkInsert table, int year, int line, Row row, Map<PersonRef, Standing> standings)
            throws SQLException {
        var standing = standings.getOrDefault(row.who(), Standing.NONE);
        table.add(year, line, row.listedAs(), row.who().psnCertType(), row.who().certno(), row.name(), row.county(),
                row.town() == null ? "" : LapsedList.townOf(row.town()), row.household(), row.begins(), row.insutype(),
                standing.subsidy(), standing.paid());
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getString(1), new PersonRef(row.getString(2), row.getString(3)), row.getString(4),
                row.getString(5), row.getString(6), row.getObject(7, LocalDate.class), row.getString(8), row.getString(9));
    }
}
