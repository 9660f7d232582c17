package yibao.warning.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Conditions;
import yibao.kernel.db.Sql;
import yibao.warning.AlertFilter;
import yibao.warning.AlertFilter.Standing;
import yibao.warning.AlertMove;
import yibao.warning.AlertState;
import yibao.warning.AlertType;
import yibao.warning.Figures;
import yibao.warning.PovertyAlert;

/** Reads alerts within a scope, in the order of their numbers. */
public class Alerts {
    static final String COLUMNS = """
            select a.alert_no, a.alert_id, a.warning_year, a.alert_type, a.psn_cert_type, a.certno, a.psn_name, a.household_no, a.members,
              a.classes, a.insu_admdvs, a.town_code, a.period_begn, a.period_end, a.medfee_sumamt, a.scope_amt, a.basic_amt, a.major_amt,
              a.assist_amt, a.tilt_amt, a.psn_burden_amt, a.outside_amt, a.line_code, a.line_amt, a.sentence, a.alert_date, a.due_on,
              a.init_alert_id, a.state, a.checked_on, a.now_burden_amt, a.ended_reason
            """;
    private final Connection connection;
    private final Scope scope;
    private final LocalDate today;

    /** @param today decides what is overdue */
    public Alerts(Connection connection, Scope scope, LocalDate today) {
        this.connection = connection;
        this.scope = scope;
        this.today = today;
    }

    public long count(AlertFilter filter) throws SQLException {
        var query = asked(filter);
        return Sql.get(connection, row -> row.getLong(1), "select count(*) from poverty_alert a" + query.where(), query.parameters());
    }

    /** Those behind the number {@code after}. */
    public List<PovertyAlert> after(AlertFilter filter, long after, int limit) throws SQLException {
        var query = asked(filter).and("a.alert_no > ?", after);
        return Sql.list(connection, Alerts::read, COLUMNS + "from poverty_alert a" + query.where() + " order by a.alert_no fetch first " + limit
                + " rows only", query.parameters());
    }

    /** The page that begins at a place of the filtered list, counted from 0; those due first come first. */
    public List<PovertyAlert> from(AlertFilter filter, long place, int limit) throws SQLException {
        var query = asked(filter);
        return Sql.list(connection, Alerts::read, COLUMNS + "from poverty_alert a" + query.where() + " order by case when a.state in "
                + "('OPEN', 'UNDER_CHECK') then 0 else 1 end, a.due_on, a.alert_no offset " + place + " rows fetch next " + limit + " rows only",
                query.parameters());
    }

    /** Open ones of all years, for whoever answers them. */
    public List<PovertyAlert> openAfter(long after, int limit) throws SQLException {
        return Sql.list(connection, Alerts::read, COLUMNS + "from poverty_alert a where a.state in ('OPEN', 'UNDER_CHECK') and a.alert_no > ? and "
                + visible() + " order by a.alert_no fetch first " + limit + " rows only", after);
    }

    public Optional<PovertyAlert> find(String alertId) throws SQLException {
        return Sql.find(connection, Alerts::read, COLUMNS + "from poverty_alert a where a.alert_id = ? and " + visible(), alertId);
    }

    /** Takes one after another. */
    public interface Taker {
        void take(AlertMove move) throws SQLException;
    }

    /** What a run raised and ended; those it ended first. */
    public void forEachMove(String runId, Taker taker) throws SQLException {
        Sql.forEach(connection, row -> taker.take(new AlertMove(AlertMove.Move.valueOf(row.getString("state")), read(row))), COLUMNS
                + "from poverty_alert a where a.ended_run = ? order by a.alert_no", runId);
        Sql.forEach(connection, row -> taker.take(new AlertMove(AlertMove.Move.NEW, read(row))), COLUMNS
                + "from poverty_alert a where a.run_id = ? order by a.alert_no", runId);
    }

    private String visible() {
        return scope.condition("a.insu_admdvs", "a.town_code");
    }

    private Conditions asked(AlertFilter filter) {
        var month = filter.month() == null ? null : YearMonth.parse(filter.month());
        var asked = new Conditions("a.warning_year = ? and " + visible(), filter.year())
                .and(filter.town() != null && filter.town().length() > 9 ? "a.town_code = ?" : "a.town = ?", filter.town())
                .and("a.line_code = ?", filter.lineCode())
                .and("a.alert_type = ?", filter.type() == null ? null : filter.type().name())
                .and("a.state = ?", filter.state() == null ? null : filter.state().name())
                .and("a.due_on < ?", filter.standing() == Standing.OVERDUE ? today : null)
                .and("a.alert_date >= ?", month == null ? null : month.atDay(1))
                .and("a.alert_date <= ?", month == null ? null : month.atEndOfMonth())
                .and("a.certno = ?", filter.who() == null ? null : filter.who().certno())
                .and("a.psn_cert_type = ?", filter.who() == null ? null : filter.who().psnCertType());
        return filter.standing() == null ? asked : asked.always("a.state in ('OPEN', 'UNDER_CHECK')");
    }

    static PovertyAlert read(ResultSet row) throws SQLException {
        var figures = new Figures(money(row, 15), money(row, 16), money(row, 17), money(row, 18), money(row, 19), money(row, 20), money(row, 21),
                money(row, 22));
        return new PovertyAlert(row.getLong(1), row.getString(2), row.getInt(3), AlertType.valueOf(row.getString(4)),
                new PersonRef(row.getString(5), row.getString(6)), row.getString(7), row.getString(8), row.getInt(9), row.getString(10),
                row.getString(11), row.getString(12), row.getObject(13, LocalDate.class), row.getObject(14, LocalDate.class), figures,
                row.getString(23), money(row, 24), row.getString(25), row.getObject(26, LocalDate.class), row.getObject(27, LocalDate.class),
                row.getString(28), AlertState.valueOf(row.getString(29)), row.getObject(30, LocalDate.class), money(row, 31), row.getString(32));
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return Money.of(row.getBigDecimal(column));
    }
}
