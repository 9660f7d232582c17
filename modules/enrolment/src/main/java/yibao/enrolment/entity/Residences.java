package yibao.enrolment.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import yibao.enrolment.PersonRef;
import yibao.enrolment.Residence;
import yibao.kernel.db.Sql;

/** Reads places and lists of many people from the versioned tables. */
public class Residences {
    private static final String INSURED = """
            select psn_cert_type, certno, insu_admdvs, town_code, household_no from insured_period
            where certno = any(?) and known_from <= ? and known_to > ? and coverage_year <= ?
            order by coverage_year, begins, insutype""";
    private static final String LISTED = """
            select psn_cert_type, certno, insu_admdvs, household_no, psn_idet_type from hardship_listing
            where certno = any(?) and known_from <= ? and known_to > ? and begntime <= ?
              and (endtime is null or endtime >= ?) order by begntime""";
    private final Connection connection;

    public Residences(Connection connection) {
        this.connection = connection;
    }

    public Map<PersonRef, Residence> of(Collection<PersonRef> people, LocalDate from, LocalDate to, Instant knownAt)
            throws SQLException {
        var numbers = people.stream().map(PersonRef::certno).distinct().toArray(String[]::new);
        Map<PersonRef, Place> places = new HashMap<>();
        // The latest year's insurance overwrites the earlier ones', and any insurance what a list says.
        Sql.forEach(connection, row -> place(places, row.getString(1), row.getString(2)).listed(row.getString(3),
                row.getString(4), row.getString(5)), LISTED, numbers, knownAt, knownAt, to, from);
        Sql.forEach(connection, row -> place(places, row.getString(1), row.getString(2)).insured(row.getString(3),
                row.getString(4), row.getString(5)), INSURED, numbers, knownAt, knownAt, to.getYear());
        Map<PersonRef, Residence> found = new HashMap<>();
        people.forEach(who -> found.put(who, places.containsKey(who) ? places.get(who).residence() : Residence.NOWHERE));
        return found;
    }

    private static Place place(Map<PersonRef, Place> places, String psnCertType, String certno) {
        return places.computeIfAbsent(new PersonRef(psnCertType, certno), unknown -> new Place());
    }

    /** Grows row by row. */
    private static final class Place {
        private final TreeSet<String> classes = new TreeSet<>();
        private String county = "";
        private String town = "";
        private String household;

        void listed(String insuAdmdvs, String householdNo, String psnIdetType) {
            classes.add(psnIdetType);
            county = insuAdmdvs;
            household = householdNo == null ? household : householdNo;
        }

        void insured(String insuAdmdvs, String townCode, String householdNo) {
            county = insuAdmdvs;
            town = townCode == null ? "" : townCode;
            household = householdNo == null ? household : householdNo;
        }

        Residence residence() {
            return new Residence(county, town, household, classes.stream().toList());
        }
    }
}
