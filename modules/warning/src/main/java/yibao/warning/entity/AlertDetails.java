package yibao.warning.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.warning.AlertCard;
import yibao.warning.AlertCard.Member;
import yibao.warning.FeedbackOutcome;
import yibao.warning.FeedbackView;
import yibao.warning.PovertyAlert;

/** What hangs on one alert. */
public class AlertDetails {
    private final Connection connection;

    public AlertDetails(Connection connection) {
        this.connection = connection;
    }

    public AlertCard card(PovertyAlert alert) throws SQLException {
        return Sql.get(connection, row -> new AlertCard(alert, members(alert.alertId()), feedback(alert.alertId()), moment(row.getObject(1, OffsetDateTime.class)),
                moment(row.getObject(2, OffsetDateTime.class)), row.getString(3), row.getString(4)),
                "select known_at, ended_at, policy_pack, policy_version from poverty_alert where alert_id = ?", alert.alertId());
    }

    private List<Member> members(String alertId) throws SQLException {
        return Sql.list(connection, row -> new Member(new PersonRef(row.getString(1), row.getString(2)), row.getString(3),
                Money.of(row.getBigDecimal(4)), Money.of(row.getBigDecimal(5))), "select psn_cert_type, certno, psn_name, medfee_sumamt, "
                + "psn_burden_amt from alert_member where alert_id = ? order by psn_burden_amt desc, certno", alertId);
    }

    private List<FeedbackView> feedback(String alertId) throws SQLException {
        return Sql.list(connection, row -> new FeedbackView(FeedbackOutcome.valueOf(row.getString(1)), row.getObject(2, LocalDate.class),
                row.getString(3), row.getString(4), row.getString(5), moment(row.getObject(6, OffsetDateTime.class))), "select outcome, checked_on, "
                + "measure, remark, source, known_from from alert_feedback where alert_id = ? order by feedback_no", alertId);
    }

    private static Instant moment(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
