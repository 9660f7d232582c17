package yibao.enrolment.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibao.enrolment.InsuredPeriod;
import yibao.enrolment.Listing;
import yibao.enrolment.PersonFile;
import yibao.enrolment.PersonRecord;
import yibao.enrolment.PersonRef;
import yibao.kernel.db.Sql;

/** Reads what was known of people at a moment from the versioned tables. */
public class PersonFiles {
    private static final String KNOWN_OF = " where certno = ? and psn_cert_type = ? and known_from <= ? and known_to > ? ";
    private static final String KNOWN_OF_MANY = " where certno = any(?) and known_from <= ? and known_to > ? ";
    private final Connection connection;

    public PersonFiles(Connection connection) {
        this.connection = connection;
    }

    public PersonFile get(PersonRef who, Instant knownAt) throws SQLException {
        var person = list(PersonFiles::person, "select psn_name, gend, brdy, death_date from person" + KNOWN_OF, who, knownAt);
        var listings = list(PersonFiles::listing, "select psn_idet_type, psn_name, begntime, endtime, insu_admdvs, sender, source"
                + " from hardship_listing" + KNOWN_OF + "order by begntime, psn_idet_type, sender", who, knownAt);
        var insured = list(PersonFiles::insuredPeriod, "select insutype, coverage_year, begins, ends, insu_admdvs, town_code, psn_type,"
                + " psn_insu_stas from insured_period" + KNOWN_OF + "order by begins, insutype", who, knownAt);
        return new PersonFile(person.stream().findFirst(), listings, insured);
    }

    /** Of many in three statements; every one asked for has an entry, an empty file where nothing was known. */
    public Map<PersonRef, PersonFile> get(Collection<PersonRef> people, Instant knownAt) throws SQLException {
        var numbers = people.stream().map(PersonRef::certno).distinct().toArray(String[]::new);
        var persons = group(PersonFiles::person, "select psn_name, gend, brdy, death_date, psn_cert_type, certno from person"
                + KNOWN_OF_MANY, 5, numbers, knownAt);
        var listings = group(PersonFiles::listing, "select psn_idet_type, psn_name, begntime, endtime, insu_admdvs, sender, source, psn_cert_type,"
                + " certno from hardship_listing" + KNOWN_OF_MANY + "order by begntime, psn_idet_type, sender", 8, numbers, knownAt);
        var insured = group(PersonFiles::insuredPeriod, "select insutype, coverage_year, begins, ends, insu_admdvs, town_code, psn_type,"
                + " psn_insu_stas, psn_cert_type, certno from insured_period" + KNOWN_OF_MANY + "order by begins, insutype", 9, numbers, knownAt);
        Map<PersonRef, PersonFile> files = new HashMap<>();
        people.forEach(who -> files.put(who, new PersonFile(persons.getOrDefault(who, List.of()).stream().findFirst(),
                listings.getOrDefault(who, List.of()), insured.getOrDefault(who, List.of()))));
        return files;
    }

    /** {@code whose} is the column of the certificate's type; its number stands in the next. */
    private <T> Map<PersonRef, List<T>> group(Sql.Reader<T> reader, String sql, int whose, String[] numbers, Instant knownAt) throws SQLException {
        Map<PersonRef, List<T>> found = new HashMap<>();
        Sql.forEach(connection, row -> found.computeIfAbsent(new PersonRef(row.getString(whose), row.getString(whose + 1)),
                any -> new ArrayList<>(2)).add(reader.read(row)), sql, numbers, knownAt, knownAt);
        return found;
    }

    private <T> List<T> list(Sql.Reader<T> reader, String sql, PersonRef who, Instant knownAt) throws SQLException {
        OffsetDateTime moment = knownAt.atOffset(ZoneOffset.UTC);
        return Sql.list(connection, reader, sql, who.certno(), who.psnCertType(), moment, moment);
    }

    private static PersonRecord person(ResultSet row) throws SQLException {
        return new PersonRecord(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class));
    }

    private static Listing listing(ResultSet row) throws SQLException {
        return new Listing(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class),
                row.getString(5), row.getString(6), row.getString(7));
    }

    private static InsuredPeriod insuredPeriod(ResultSet row) throws SQLException {
        return new InsuredPeriod(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class),
                row.getString(5), row.getString(6), row.getString(7), row.getString(8));
    }
}
