package yibao.warning.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import yibao.kernel.Money;
import yibao.kernel.db.Staging;
import yibao.warning.AlertType;
import yibao.warning.Figures;
import yibao.warning.control.BurdenStage.Bearer;

/** Whose burden reaches which line in this run. Crossings are few: those of persons are kept in memory for the households. */
public final class CrossingStage {
    private static final int ID_DIGITS = 20;
    private final WarningLines lines;
    private final Window window;
    private final Staging crossings;
    private final Staging members;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<Bearer> persons = new ArrayList<>();

    private CrossingStage(WarningLines lines, Window window, Staging crossings, Staging members) {
        this.lines = lines;
        this.window = window;
        this.crossings = crossings;
        this.members = members;
    }

    public static CrossingStage open(Connection connection, WarningLines lines, Window window) throws SQLException {
        return new CrossingStage(lines, window, Staging.open(connection, "staged_crossing", """
                subject_key varchar(80), told boolean, alert_id varchar(40), alert_type varchar(10), psn_cert_type varchar(6),
                certno varchar(50), psn_name varchar(200), household_no varchar(40), members integer, classes varchar(120),
                insu_admdvs varchar(6), town_code varchar(12), town varchar(9), medfee_sumamt numeric(16,2), scope_amt numeric(16,2),
                basic_amt numeric(16,2), major_amt numeric(16,2), assist_amt numeric(16,2), tilt_amt numeric(16,2),
                psn_burden_amt numeric(16,2), outside_amt numeric(16,2), line_code varchar(20), line_rank integer,
                line_amt numeric(16,2), sentence varchar(1000)""", "subject_key"),
                Staging.open(connection, "staged_member", """
                alert_id varchar(40), psn_cert_type varchar(6), certno varchar(50), psn_name varchar(200), medfee_sumamt numeric(16,2),
                psn_burden_amt numeric(16,2)""", "alert_id"));
    }

    public void fill(BurdenStage burdens) throws SQLException {
        burdens.forEachPerson(lines.lowest(), this::person);
        var household = new ArrayList<Bearer>();
        burdens.forEachMember(lines.lowest(), bearer -> {
            if (!household.isEmpty() && !household.get(0).home().householdNo().equals(bearer.home().householdNo())) {
                household(household);
                household.clear();
            }
            household.add(bearer);
        });
        if (!household.isEmpty()) {
            household(household);
        }
        crossings.complete();
        members.complete();
    }

    /** The persons over a line, in the order of their numbers. */
    public List<Bearer> persons() {
        return persons;
    }

    public String table() {
        return crossings.table();
    }

    public String memberTable() {
        return members.table();
    }

    private void person(Bearer bearer) throws SQLException {
        var burden = new Burden(AlertType.PERSON, bearer.figures(), bearer.home().classes(), 1);
        var crossing = lines.highest(burden, window);
        if (crossing.isPresent()) {
            ranks.put(bearer.key(), crossing.get().rank());
            persons.add(bearer);
            add(bearer.key(), true, bearer, burden, crossing.get(), List.of(bearer));
        }
    }

    /** Where a member alone has reached as high a line, the member's alert tells it all. */
    private void household(List<Bearer> bearers) throws SQLException {
        var classes = new TreeSet<String>();
        bearers.forEach(bearer -> classes.addAll(bearer.home().classes()));
        var burden = new Burden(AlertType.HOUSEHOLD, sum(bearers), List.copyOf(classes), bearers.size());
        var crossing = lines.highest(burden, window);
        if (crossing.isPresent()) {
            int alone = bearers.stream().mapToInt(bearer -> ranks.getOrDefault(bearer.key(), 0)).max().orElse(0);
            add(BurdenStage.householdKey(bearers.get(0).home().householdNo()), alone < crossing.get().rank(), bearers.get(0), burden,
                    crossing.get(), bearers);
        }
    }

    private void add(String key, boolean told, Bearer bearer, Burden burden, Crossing crossing, List<Bearer> bearers) throws SQLException {
        var alertId = window.to().getYear() + "-" + UUID.randomUUID().toString().replace("-", "").substring(0, ID_DIGITS);
        var figures = burden.figures();
        var town = bearer.home().townCode();
        crossings.add(key, told, alertId, burden.type().name(), bearer.who().psnCertType(), bearer.who().certno(), bearer.name(),
                bearer.home().householdNo(), burden.members(), String.join(" ", burden.classes()), bearer.home().insuAdmdvs(), town,
                town.length() > 9 ? town.substring(0, 9) : town, figures.total(), figures.scope(), figures.basic(), figures.major(),
                figures.assistance(), figures.tilt(), figures.burden(), figures.outside(), crossing.code(), crossing.rank(), crossing.line(),
                crossing.sentence());
        for (var one : bearers) {
            members.add(alertId, one.who().psnCertType(), one.who().certno(), one.name(), one.figures().total(), one.figures().burden());
        }
    }

    private static Figures sum(List<Bearer> bearers) {
        return bearers.stream().map(Bearer::figures).reduce((one, other) -> new Figures(plus(one.total(), other.total()),
                plus(one.scope(), other.scope()), plus(one.basic(), other.basic()), plus(one.major(), other.major()),
                plus(one.assistance(), other.assistance()), plus(one.tilt(), other.tilt()), plus(one.burden(), other.burden()),
                plus(one.outside(), other.outside()))).orElseThrow();
    }

    private static Money plus(Money one, Money other) {
        return one.plus(other);
    }
}
