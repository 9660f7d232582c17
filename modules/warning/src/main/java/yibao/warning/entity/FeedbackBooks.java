package yibao.warning.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.warning.AlertState;
import yibao.warning.FeedbackLine;
import yibao.warning.control.FeedbackRules.Standing;

/** How alerts stand to answers, and the answers as they are kept. */
public class FeedbackBooks {
    public static final String STANDING = "a.state, a.alert_date, a.checked_on, (select max(n.alert_id) from poverty_alert n "
            + "where n.init_alert_id = a.alert_id)";
    private final Connection connection;

    public FeedbackBooks(Connection connection) {
        this.connection = connection;
    }

    /** Locks the alert: of two answers at once the second sees the first. */
    public Optional<Standing> lock(String alertId, Scope scope) throws SQLException {
        return Sql.find(connection, row -> readStanding(row, 1), "select " + STANDING + " from poverty_alert a where a.alert_id = ? and "
                + scope.condition("a.insu_admdvs", "a.town_code") + " for update", alertId);
    }

    /** The columns of {@link #STANDING} from a place on; null where there is no alert. */
    public static Standing readStanding(ResultSet row, int first) throws SQLException {
        return row.getString(first) == null ? null : new Standing(AlertState.valueOf(row.getString(first)),
                row.getObject(first + 1, LocalDate.class), row.getObject(first + 2, LocalDate.class), row.getString(first + 3));
    }

    /** Whether the same answer has been kept already. */
    public boolean isKnown(FeedbackLine line) throws SQLException {
        return Sql.find(connection, row -> row.getInt(1), "select 1 from alert_feedback where alert_id = ? and outcome = ? and checked_on = ? "
                + "and measure is not distinct from cast(? as varchar(200)) and remark is not distinct from cast(? as varchar(400)) "
                + "fetch first 1 row only", line.alertId(), line.outcome().name(), line.checkedOn(), line.measure(), line.remark()).isPresent();
    }

    public void add(FeedbackLine line, String source, Instant knownFrom) throws SQLException {
        Sql.execute(connection, "insert into alert_feedback (alert_id, outcome, checked_on, measure, remark, source, known_from) "
                + "values (?, ?, ?, ?, ?, ?, ?)", line.alertId(), line.outcome().name(), line.checkedOn(), line.measure(), line.remark(), source,
                knownFrom);
        Sql.execute(connection, "update poverty_alert set state = ?, checked_on = ? where alert_id = ?", line.outcome().state().name(),
                line.checkedOn(), line.alertId());
    }
}
