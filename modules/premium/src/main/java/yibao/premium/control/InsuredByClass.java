package yibao.premium.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import yibao.kernel.Known;
import yibao.kernel.db.Sql;
import yibao.kernel.policy.PremiumFee;
import yibao.premium.CoverageYear;

/**
 * Everybody insured in a year with the classes that count for each of two identity periods. Who is on no list is
 * counted by the database town by town; only the listed pass one by one, and they are few.
 */
final class InsuredByClass {
    private static final String NORMALLY_INSURED = """
            i.insutype = ? and i.coverage_year = ? and i.known_to = ? and i.psn_insu_stas = '1' and i.ends >= i.begins""";
    private final Connection connection;
    private final CoverageYear of;
    private final LongConsumer progress;
    private final Map<Place, Long> unlisted = new HashMap<>();
    private long looked;

    /** People of one town and one type pay the same where no class counts. */
    private record Place(String town, String psnType) {
        static Place of(String town, String psnType) {
            return new Place(town == null ? "" : town, psnType);
        }
    }

    /** Takes so many people of a town who are alike in their type and classes. */
    interface Visitor {
        void people(String town, String psnType, long count, Set<String> before, Set<String> after);
    }

    InsuredByClass(Connection connection, CoverageYear of, LongConsumer progress) {
        this.connection = connection;
        this.of = of;
        this.progress = progress;
    }

    void forEach(PremiumFee before, PremiumFee after, Visitor visitor) throws SQLException {
        Sql.forEach(connection, row -> unlisted.put(Place.of(row.getString(1), row.getString(2)), row.getLong(3)), "select i.town_code, i.psn_type, count(*) "
                + "from insured_period i where " + NORMALLY_INSURED + " group by i.town_code, i.psn_type", of.insutype(), of.year(), Known.FOREVER);
        var listed = new Listed(before, after, visitor);
        Sql.forEach(connection, listed::visit, """
                select i.psn_cert_type, i.certno, i.town_code, h.psn_idet_type, h.begntime, h.endtime, i.psn_type from insured_period i
                join hardship_listing h on h.certno = i.certno and h.psn_cert_type = i.psn_cert_type and h.known_to = ?
                where\s""" + NORMALLY_INSURED + " order by i.certno, i.psn_cert_type", Known.FOREVER, of.insutype(), of.year(), Known.FOREVER);
        listed.finish();
        unlisted.forEach((place, count) -> visitor.people(place.town(), place.psnType(), count, Set.of(), Set.of()));
    }

    /** Gathers the rows of one person after the other. */
    private final class Listed {
        private final PremiumFee before;
        private final PremiumFee after;
        private final Visitor visitor;
        private String person;
        private Place place;
        private Set<String> classesBefore = new HashSet<>();
        private Set<String> classesAfter = new HashSet<>();

        Listed(PremiumFee before, PremiumFee after, Visitor visitor) {
            this.before = before;
            this.after = after;
            this.visitor = visitor;
        }

        void visit(ResultSet row) throws SQLException {
            var next = row.getString(1) + " " + row.getString(2);
            if (!next.equals(person)) {
                finish();
                person = next;
                place = Place.of(row.getString(3), row.getString(7));
            }
            var begins = row.getObject(5, LocalDate.class);
            var ends = row.getObject(6, LocalDate.class);
            if (counts(begins, ends, before)) classesBefore.add(row.getString(4));
            if (counts(begins, ends, after)) classesAfter.add(row.getString(4));
        }

        void finish() {
            if (person == null) return;
            visitor.people(place.town(), place.psnType(), 1, classesBefore, classesAfter);
            unlisted.merge(place, -1L, Long::sum);
            classesBefore = new HashSet<>();
            classesAfter = new HashSet<>();
            person = null;
            if (++looked % 5_000 == 0) progress.accept(looked);
        }

        /** On any day of the identity period. */
        private static boolean counts(LocalDate begins, LocalDate ends, PremiumFee fee) {
            return !begins.isAfter(fee.identityTo()) && (ends == null || !ends.isBefore(fee.identityFrom()));
        }
    }
}
