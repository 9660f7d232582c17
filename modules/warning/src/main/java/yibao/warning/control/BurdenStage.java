package yibao.warning.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import yibao.enrolment.PersonRef;
import yibao.enrolment.Residence;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.settlement.PersonCosts;
import yibao.warning.Figures;

/** Everybody who bears something in the time, with place, household and lists: in the database, never in memory. */
public final class BurdenStage {
    private static final int PORTION = 2_000;
    private static final String COLUMNS = "person_key, household_key, psn_cert_type, certno, psn_name, household_no, classes, "
            + "insu_admdvs, town_code, medfee_sumamt, scope_amt, basic_amt, major_amt, assist_amt, tilt_amt, psn_burden_amt, outside_amt";
    private final Connection connection;
    private final Staging stage;
    private final List<PersonCosts> portion = new ArrayList<>(PORTION);
    private Places places;
    private long people;

    /** One of them. */
    public record Bearer(PersonRef who, String name, Residence home, Figures figures) {
        public String key() {
            return who.psnCertType() + ":" + who.certno();
        }
    }

    /** Takes one after another. */
    public interface Taker {
        void take(Bearer bearer) throws SQLException;
    }

    private BurdenStage(Connection connection, Staging stage) {
        this.connection = connection;
        this.stage = stage;
    }

    public static BurdenStage open(Connection connection) throws SQLException {
        return new BurdenStage(connection, Staging.open(connection, "staged_burden", """
                person_key varchar(80), household_key varchar(80), psn_cert_type varchar(6), certno varchar(50), psn_name varchar(200),
                household_no varchar(40), classes varchar(120), insu_admdvs varchar(6), town_code varchar(12), medfee_sumamt numeric(16,2),
                scope_amt numeric(16,2), basic_amt numeric(16,2), major_amt numeric(16,2), assist_amt numeric(16,2),
                tilt_amt numeric(16,2), psn_burden_amt numeric(16,2), outside_amt numeric(16,2)""", "person_key", "household_key"));
    }

    /** Those who bear nothing are left out. */
    public void add(PersonCosts costs, Places of) throws SQLException {
        if (costs.burden().isPositive()) {
            places = of;
            portion.add(costs);
            if (portion.size() == PORTION) {
                write();
            }
        }
    }

    public void complete() throws SQLException {
        write();
        stage.complete();
    }

    public long people() {
        return people;
    }

    public String table() {
        return stage.table();
    }

    private void write() throws SQLException {
        if (portion.isEmpty()) {
            return;
        }
        var homes = places.of(portion.stream().map(PersonCosts::who).toList());
        for (var costs : portion) {
            var home = homes.get(costs.who());
            stage.add(costs.who().psnCertType() + ":" + costs.who().certno(), home.householdNo() == null ? null : householdKey(home.householdNo()),
                    costs.who().psnCertType(), costs.who().certno(), costs.name(), home.householdNo(), String.join(" ", home.classes()),
                    home.insuAdmdvs(), home.townCode(), costs.total(), costs.policyScope(), costs.basic(), costs.major(), costs.assistance(),
                    costs.tilt(), costs.burden(), costs.outside());
        }
        people += portion.size();
        portion.clear();
    }

    static String householdKey(String householdNo) {
        return "HH:" + householdNo;
    }

    public void forEachPerson(Money atLeast, Taker taker) throws SQLException {
        Sql.forEach(connection, row -> taker.take(read(row)), "select " + COLUMNS + " from " + stage.table()
                + " where psn_burden_amt >= ? order by certno, psn_cert_type", atLeast);
    }

    /** The members of every household of several bearers whose sum is as much; one household after another, the heaviest first. */
    public void forEachMember(Money atLeast, Taker taker) throws SQLException {
        Sql.forEach(connection, row -> taker.take(read(row)), "select " + COLUMNS + " from " + stage.table()
                + " where household_key in (select household_key from " + stage.table() + " where household_key is not null group by household_key"
                + " having count(*) > 1 and sum(psn_burden_amt) >= ?) order by household_key, psn_burden_amt desc, certno", atLeast);
    }

    /** Those on a list for whom no assistance was paid. */
    public void forEachUnassisted(Money atLeast, Taker taker) throws SQLException {
        Sql.forEach(connection, row -> taker.take(read(row)), "select " + COLUMNS + " from " + stage.table()
                + " where classes <> '' and assist_amt = 0 and psn_burden_amt >= ? order by certno, psn_cert_type", atLeast);
    }

    private static Bearer read(ResultSet row) throws SQLException {
        var classes = row.getString(7);
        var home = new Residence(row.getString(8), row.getString(9), row.getString(6), classes.isEmpty() ? List.of() : List.of(classes.split(" ")));
        return new Bearer(new PersonRef(row.getString(3), row.getString(4)), row.getString(5), home, new Figures(money(row, 10), money(row, 11),
                money(row, 12), money(row, 13), money(row, 14), money(row, 15), money(row, 16), money(row, 17)));
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return Money.of(row.getBigDecimal(column));
    }
}
