package yibao.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import yibao.enrolment.ListedPerson;
import yibao.enrolment.ListedPerson.Cover;
import yibao.enrolment.ListedPerson.Dated;
import yibao.enrolment.PersonRef;
import yibao.kernel.Known;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** Streams the people whom lists name, as believed now, with their insurance of one year; a portion of numbers at a time. */
@ApplicationScoped
public class ListingListed {

    private static final String SELECT = """
            select h.psn_cert_type, h.certno, h.psn_name, n.brdy, n.death_date, coalesce(i.insu_admdvs, h.insu_admdvs),
              coalesce(i.town_code, (select max(b.town_code) from insured_period b where b.certno = h.certno
                and b.psn_cert_type = h.psn_cert_type and b.coverage_year = ? and b.known_to = ?)),
              h.psn_idet_type, h.begntime, h.endtime, h.sender, h.source, h.known_from,
              (select min(f.known_from) from hardship_listing f where f.certno = h.certno
                and f.psn_cert_type = h.psn_cert_type and f.psn_idet_type = h.psn_idet_type and f.begntime = h.begntime
                and f.sender = h.sender),
              i.insutype, i.psn_insu_stas, i.psn_type
            from hardship_listing h
            left join person n on n.certno = h.certno and n.psn_cert_type = h.psn_cert_type and n.known_to = ?
            left join insured_period i on i.certno = h.certno and i.psn_cert_type = h.psn_cert_type
              and i.coverage_year = ? and i.known_to = ? and i.ends >= i.begins and i.insutype in ('390', '310')
            where h.known_to = ? and h.begntime <= ? and h.certno > ?
            """;

    private Database database;

    protected ListingListed() {
    }

    @Inject
    public ListingListed(Database database) {
        this.database = database;
    }

    /**
     * In no order that Java knows of; all rows of a person come together.
     *
     * @param begunBy   listings that begin later are left out
     * @param after     numbers behind this one; empty to begin
     * @param through   up to this number; without it to the end
     */
    public void forPortion(int coverageYear, LocalDate begunBy, String after, Optional<String> through,
            Consumer<ListedPerson> taker) throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(coverageYear - 1, Known.FOREVER, Known.FOREVER, coverageYear,
                Known.FOREVER, Known.FOREVER, begunBy, after));
        through.ifPresent(parameters::add);
        Folding folding = new Folding(taker);
        try (Connection connection = database.open()) {
            Sql.forEach(connection, folding::visit, SELECT + (through.isPresent() ? "and h.certno <= ? " : "")
                    + "order by h.certno, h.psn_cert_type, i.insutype desc", parameters.toArray());
        }
        folding.finish();
    }

    /** Makes one person of the rows of listings and covers. */
    private static final class Folding {
        private final Consumer<ListedPerson> taker;
        private ListedPerson person;

        Folding(Consumer<ListedPerson> taker) {
            this.taker = taker;
        }

        void visit(ResultSet row) throws SQLException {
            PersonRef who = new PersonRef(row.getString(1), row.getString(2));
            if (person == null || !person.who().equals(who)) {
                finish();
                person = new ListedPerson(who, row.getString(3), row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class), row.getString(6), row.getString(7), new ArrayList<>(1),
                        new ArrayList<>(1));
            }
            addOnce(person.listings(), new Dated(row.getString(8), row.getObject(9, LocalDate.class),
                    row.getObject(10, LocalDate.class), row.getString(11), row.getString(12), moment(row, 14), moment(row, 13)));
            if (row.getString(15) != null) {
                addOnce(person.covers(), new Cover(row.getString(15), "1".equals(row.getString(16)), row.getString(17)));
            }
        }

        private static <T> void addOnce(List<T> all, T one) {
            if (!all.contains(one)) {
                all.add(one);
            }
        }

        private static Instant moment(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }

        void finish() {
            if (person != null) {
                taker.accept(person);
                person = null;
            }
        }
    }
}
