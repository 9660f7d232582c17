package yibao.premium.boundary;

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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import yibao.enrolment.PersonRef;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.premium.CoverageYear;
import yibao.premium.SubsidisedPerson;
import yibao.premium.SubsidisedPerson.Version;
import yibao.premium.control.LevyList;

/** Everybody for whom finance pays a year's premium, or was to pay it once: a portion of numbers at a time. */
@ApplicationScoped
public class ListingSubsidised {

    private Database database;
    private LevyList levies;

    protected ListingSubsidised() {
    }

    @Inject
    public ListingSubsidised(Database database, LevyList levies) {
        this.database = database;
        this.levies = levies;
    }

    /** How many people a class has whose premium finance pays, and how much, by the levy list that holds. */
    public record Sum(long persons, Money amount) {
    }

    /** The years that have a levy list. */
    public List<CoverageYear> years() throws SQLException {
        return levies.listBuilt();
    }

    /** By class, from the levy list that holds. */
    public Map<String, Sum> sums(CoverageYear of) throws SQLException {
        try (Connection connection = database.open()) {
            Map<String, Sum> sums = new TreeMap<>();
            Sql.forEach(connection, row -> sums.put(row.getString(1), new Sum(row.getLong(2), money(row, 3))), """
                    select psn_idet_type, count(*), sum(finsubs_amt) from levy where insutype = ? and coverage_year = ?
                      and known_to = ? and finsubs_amt > 0 group by psn_idet_type""", of.insutype(), of.year(),
                    Known.FOREVER);
            return sums;
        }
    }

    /**
     * Gives the people whose number lies behind {@code after}, in the order of the database.
     *
     * @param after empty to begin
     * @param size  about how many people
     * @return the number of the last, behind which the next portion begins; empty where this was the last portion
     */
    public Optional<String> forPortion(CoverageYear of, String after, int size, Consumer<SubsidisedPerson> taker)
            throws SQLException {
        try (Connection connection = database.open()) {
            Optional<String> through = Sql.find(connection, row -> row.getString(1), """
                    select distinct certno from levy where insutype = ? and coverage_year = ? and finsubs_amt > 0
                      and certno > ? order by certno offset ? rows fetch first 1 row only""", of.insutype(), of.year(),
                    after, size - 1);
            List<Object> parameters = new ArrayList<>(List.of(of.insutype(), of.year(), after));
            through.ifPresent(parameters::add);
            parameters.addAll(List.of(of.insutype(), of.year()));
            Folding folding = new Folding(taker);
            Sql.forEach(connection, folding::visit, select(through.isPresent()), parameters.toArray());
            folding.finish();
            return through;
        }
    }

    private static String select(boolean bounded) {
        String paid = "(select sum(r.psn_clct_amt) from receipt r where r.certno = p.certno and r.psn_cert_type = p.psn_cert_type"
                + " and r.insutype = p.insutype and r.coverage_year = p.coverage_year and r.clct_type = '";
        String last = "(select max(r.%s) from receipt r where r.certno = p.certno and r.psn_cert_type = p.psn_cert_type"
                + " and r.insutype = p.insutype and r.coverage_year = p.coverage_year)";
        return "select p.psn_cert_type, p.certno, p.psn_name, p.insu_admdvs, p.town_code, p.psn_idet_type, p.fee_amt,"
                + " p.finsubs_amt, p.psn_clct_amt, p.levied, p.levy_run, p.known_from, " + paid + "PAY'), " + paid
                + "REFUND'), cast(" + last.formatted("clct_time") + " as date), " + last.formatted("known_from")
                + " from (select distinct certno, psn_cert_type from levy where insutype = ? and coverage_year = ?"
                + " and finsubs_amt > 0 and certno > ?" + (bounded ? " and certno <= ?" : "") + ") s"
                + " join levy p on p.certno = s.certno and p.psn_cert_type = s.psn_cert_type"
                + " where p.insutype = ? and p.coverage_year = ? order by p.certno, p.psn_cert_type, p.known_from";
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column) == null ? Money.ZERO : Money.of(row.getBigDecimal(column));
    }

    /** Makes one person of the versions of one levy. */
    private static final class Folding {
        private final Consumer<SubsidisedPerson> taker;
        private SubsidisedPerson person;

        Folding(Consumer<SubsidisedPerson> taker) {
            this.taker = taker;
        }

        void visit(ResultSet row) throws SQLException {
            PersonRef who = new PersonRef(row.getString(1), row.getString(2));
            List<Version> versions = person != null && person.who().equals(who) ? person.versions() : new ArrayList<>(1);
            if (versions.isEmpty()) {
                finish();
            }
            versions.add(new Version(row.getString(6), money(row, 7), money(row, 8), money(row, 9), row.getBoolean(10),
                    row.getString(11), moment(row, 12)));
            person = new SubsidisedPerson(who, row.getString(3), row.getString(4), row.getString(5), versions, money(row, 13),
                    money(row, 14), row.getObject(15, LocalDate.class), moment(row, 16));
        }

        void finish() {
            if (person != null) {
                taker.accept(person);
                person = null;
            }
        }

        private static Instant moment(ResultSet row, int column) throws SQLException {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }
}
