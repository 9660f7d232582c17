package yibao.enrolment.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import yibao.enrolment.PersonRef;
import yibao.enrolment.PremiumRecords;
import yibao.enrolment.PremiumRecords.Standing;
import yibao.enrolment.Situation;
import yibao.kernel.Known;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.db.Sql;
import yibao.kernel.policy.AgeBand;

/** Writes down who was normally insured in the year before and is not in this one, in the order in which towns work. */
public class LapsedList {
    private static final int PORTION = 500;
    private static final String LAPSED = """
            select l.psn_cert_type, l.certno, p.psn_name, p.gend, p.brdy, p.death_date, l.insutype, l.psn_type,
              l.insu_admdvs, coalesce(l.town_code, ''), l.household_no,
              exists (select 1 from insured_period s where s.certno = l.certno and s.psn_cert_type = l.psn_cert_type
                and s.coverage_year = ? and s.known_to = ?)
            from insured_period l join person p on p.certno = l.certno and p.psn_cert_type = l.psn_cert_type
              and p.known_to = ?
            where l.coverage_year = ? and l.known_to = ? and l.psn_insu_stas = '1' and l.ends >= l.begins
              and l.insutype in ('390', '310')
              and not exists (select 1 from insured_period n where n.certno = l.certno
                and n.psn_cert_type = l.psn_cert_type and n.coverage_year = ? and n.known_to = ?
                and n.psn_insu_stas = '1' and n.ends >= n.begins)
            order by 10, l.household_no, l.certno, l.psn_cert_type, l.insutype desc""";
    private final Connection connection;
    private final int year;
    private final List<AgeBand> bands;
    private final PremiumRecords premium;
    private final Map<PersonRef, Long> rowIds = new HashMap<>();
    private long highestRowId;
    private int line;

    public LapsedList(Connection connection, int year, List<AgeBand> bands, PremiumRecords premium) {
        this.connection = connection;
        this.year = year;
        this.bands = bands;
        this.premium = premium;
    }

    private record Row(PersonRef who, String name, String gend, LocalDate born, LocalDate death, String insutype,
            String psnType, String county, String town, String household, boolean paused) {
        Situation situation() {
            return death != null ? Situation.DEAD : paused ? Situation.PAUSED : Situation.ABSENT;
        }
    }

    /** @return how many there are */
    public int workOut(LongConsumer progress) throws SQLException {
        keepRowIds();
        List<Row> rows = Sql.list(connection, LapsedList::read, LAPSED, year, Known.FOREVER, Known.FOREVER, year - 1,
                Known.FOREVER, year, Known.FOREVER);
        Sql.execute(connection, "delete from lapsed_person where coverage_year = ?", year);
        var table = BulkInsert.into(connection, "lapsed_person", "coverage_year", "line", "row_id", "psn_cert_type",
                "certno", "psn_name", "gend", "brdy", "age_band", "insutype", "psn_type", "situation", "insu_admdvs",
                "town_code", "town", "household_no", "paid_before", "paid_now");
        var once = oncePerPerson(rows);
        for (int from = 0; from < once.size(); from += PORTION) {
            write(table, once.subList(from, Math.min(once.size(), from + PORTION)));
            progress.accept(line);
        }
        table.flush();
        return line;
    }

    private void keepRowIds() throws SQLException {
        Sql.forEach(connection, row -> {
            rowIds.put(new PersonRef(row.getString(1), row.getString(2)), row.getLong(3));
            highestRowId = Math.max(highestRowId, row.getLong(3));
        }, "select psn_cert_type, certno, row_id from lapsed_person where coverage_year = ?", year);
    }

    /** Somebody under two insurances stands once, under 390. */
    private static List<Row> oncePerPerson(List<Row> rows) {
        List<Row> once = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (once.isEmpty() || !once.get(once.size() - 1).who().equals(row.who())) {
                once.add(row);
            }
        }
        return once;
    }

    private void write(BulkInsert table, List<Row> rows) throws SQLException {
        var before = paid(rows, year - 1);
        var now = paid(rows, year);
        for (Row row : rows) {
            long rowId = rowIds.computeIfAbsent(row.who(), unknown -> ++highestRowId);
            table.add(year, ++line, rowId, row.who().psnCertType(), row.who().certno(), row.name(), row.gend(), row.born(),
                    bandOf(row.born()), row.insutype(), row.psnType(), row.situation().name(), row.county(), row.town(),
                    townOf(row.town()), row.household(), state(before, row), state(now, row));
        }
    }

    private Map<PersonRef, Standing> paid(List<Row> rows, int of) {
        Map<PersonRef, Standing> paid = new HashMap<>();
        for (String insutype : List.of("310", "390")) {
            var people = rows.stream().filter(row -> row.insutype().equals(insutype)).map(Row::who).toList();
            paid.putAll(people.isEmpty() ? Map.of() : premium.of(people, insutype, of));
        }
        return paid;
    }

    private static String state(Map<PersonRef, Standing> paid, Row row) {
        return paid.getOrDefault(row.who(), Standing.NONE).state();
    }

    private String bandOf(LocalDate born) {
        if (born == null) {
            return null;
        }
        int age = Period.between(born, LocalDate.of(year, 1, 1)).getYears();
        return bands.stream().filter(band -> band.holds(Math.max(0, age))).map(AgeBand::code).findFirst().orElse(null);
    }

    static String townOf(String townCode) {
        return townCode.length() > 9 ? townCode.substring(0, 9) : townCode;
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(new PersonRef(row.getString(1), row.getString(2)), row.getString(3), row.getString(4),
                row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class), row.getString(7), row.getString(8),
                row.getString(9), row.getString(10), row.getString(11), row.getBoolean(12));
    }
}
