package yibao.enrolment.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yibao.enrolment.Insured;
import yibao.kernel.Known;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;

/**
 * How many people are insured by town and day. What is stored are the days on which a town's number changes, so any day
 * is a sum over a small table. Somebody insured under both kinds counts once, in the town of the 310 insurance.
 */
public class CoverageCounts {
    private static final String RESIDENT = "390";
    private static final String EMPLOYEE = "310";
    private static final String TOWN = "coalesce(substring(p.town_code from 1 for 9), '')";
    private static final String COUNTED = """
            p.coverage_year = ? and p.known_to = ? and p.psn_insu_stas = '1' and p.ends >= p.begins and p.insutype = ?
            """;
    private final Connection connection;

    public CoverageCounts(Connection connection) {
        this.connection = connection;
    }

    public List<Integer> years() throws SQLException {
        return Sql.list(connection, row -> row.getInt(1), """
                select distinct coverage_year from insured_period where known_to = ? order by coverage_year""", Known.FOREVER);
    }

    public void workOut(int year) throws SQLException {
        Sql.execute(connection, "delete from coverage_turn where coverage_year = ?", year);
        for (String insutype : List.of(RESIDENT, EMPLOYEE)) {
            turns("p.begins", 1, year, insutype);
            turns("p.ends + 1", -1, year, insutype);
        }
        overlaps("begins", 1, year);
        overlaps("ends + 1", -1, year);
    }

    private void turns(String day, int delta, int year, String insutype) throws SQLException {
        Sql.execute(connection, "insert into coverage_turn (coverage_year, insu_admdvs, town, kind, turn_day, delta) "
                + "select p.coverage_year, p.insu_admdvs, " + TOWN + ", p.insutype, " + day + ", " + delta
                + " * count(*) from insured_period p where " + COUNTED + "group by p.coverage_year, p.insu_admdvs, "
                + TOWN + ", p.insutype, " + day, year, Known.FOREVER, insutype);
    }

    /** From the later beginning to the earlier end; counted off in the town of the 390 insurance. */
    private void overlaps(String day, int delta, int year) throws SQLException {
        Sql.execute(connection, "insert into coverage_turn (coverage_year, insu_admdvs, town, kind, turn_day, delta) "
                + "select coverage_year, insu_admdvs, town, 'BOTH', " + day + ", " + delta + " * count(*) from ("
                + "select p.coverage_year, p.insu_admdvs, " + TOWN + " as town, "
                + "case when e.begins > p.begins then e.begins else p.begins end as begins, "
                + "case when e.ends < p.ends then e.ends else p.ends end as ends "
                + "from insured_period p join insured_period e on e.certno = p.certno and e.psn_cert_type = p.psn_cert_type "
                + "and e.insutype = '" + EMPLOYEE + "' and e.coverage_year = p.coverage_year and e.known_to = p.known_to "
                + "and e.psn_insu_stas = '1' and e.ends >= e.begins where " + COUNTED + ") o where ends >= begins "
                + "group by coverage_year, insu_admdvs, town, " + day, year, Known.FOREVER, RESIDENT);
    }

    /** by county and town. */
    public Map<Place, Insured> on(int year, LocalDate day, Scope scope) throws SQLException {
        Map<Place, Insured> towns = new TreeMap<>();
        Sql.forEach(connection, row -> towns.merge(new Place(row.getString(1), row.getString(2)),
                insured(row.getString(3), row.getLong(4)), Insured::plus),
                "select insu_admdvs, town, kind, sum(delta) from coverage_turn where coverage_year = ? and turn_day <= ? and "
                + scope.condition("insu_admdvs", "town") + " group by insu_admdvs, town, kind", year, day);
        return towns;
    }

    private static Insured insured(String kind, long people) {
        return switch (kind) {
            case RESIDENT -> new Insured(people, 0, 0);
            case EMPLOYEE -> new Insured(0, people, 0);
            default -> new Insured(0, 0, people);
        };
    }

    /** Where people are insured; the town is blank where the register names none. */
    public record Place(String county, String town) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return (county + "/" + town).compareTo(other.county + "/" + other.town);
        }
    }
}
