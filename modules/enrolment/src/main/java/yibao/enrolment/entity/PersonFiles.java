package yibao.enrolment.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import yibao.enrolment.InsuredPeriod;
import yibao.enrolment.Listing;
import yibao.enrolment.PersonFile;
import yibao.enrolment.PersonRecord;
import yibao.enrolment.PersonRef;
import yibao.kernel.db.Sql;

/** Reads what was known of one person at a moment from the versioned tables. */
public class PersonFiles {
    private static final String KNOWN_OF = " where certno = ? and psn_cert_type = ? and known_from <= ? and known_to > ? ";
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
