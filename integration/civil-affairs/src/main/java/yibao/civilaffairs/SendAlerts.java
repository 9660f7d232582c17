package yibao.civilaffairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import yibao.exchange.Agency;
import yibao.exchange.boundary.SendingBatches;
import yibao.kernel.Money;
import yibao.warning.AlertMove;
import yibao.warning.AlertsChanged;
import yibao.warning.boundary.TellingAlerts;

/** Pushes {@code poverty-alerts/1} to civil affairs: what a run raised and ended, in the transaction of the run. */
@ApplicationScoped
public class SendAlerts {

    /** The columns of the message. */
    static final List<String> COLUMNS = List.of("alert_id", "alert_state", "alert_type", "psn_cert_type", "certno", "psn_name", "household_no",
            "insu_admdvs", "town_code", "psn_idet_type", "period_begn", "period_end", "medfee_sumamt", "psn_burden_amt", "line_code", "line_amt",
            "alert_date", "due_date", "init_alert_id", "remark");

    private SendingBatches sending;
    private TellingAlerts telling;

    protected SendAlerts() {
    }

    @Inject
    public SendAlerts(SendingBatches sending, TellingAlerts telling) {
        this.sending = sending;
        this.telling = telling;
    }

    void changed(@Observes AlertsChanged event) throws SQLException, IOException {
        sending.send(Agency.CIVIL_AFFAIRS, "poverty-alerts/1", false, COLUMNS,
                sink -> telling.forEach(event.runId(), move -> sink.add(burden(move), row(move))));
    }

    /** A withdrawn one carries the burden that made it fall. */
    private static Money burden(AlertMove move) {
        return move.move() == AlertMove.Move.NEW ? move.alert().figures().burden() : move.alert().nowBurden();
    }

    private static String[] row(AlertMove move) {
        var alert = move.alert();
        boolean isNew = move.move() == AlertMove.Move.NEW;
        return new String[] {alert.alertId(), move.move().name(), alert.type().name(), alert.who().psnCertType(), alert.who().certno(), alert.name(),
            text(alert.householdNo()), alert.insuAdmdvs(), alert.townCode(), alert.classes().replace(' ', ';'), alert.periodBegins().toString(),
            alert.periodEnds().toString(), alert.figures().total().toString(), burden(move).toString(), alert.lineCode(), alert.line().toString(),
            alert.alertDate().toString(), alert.dueOn().toString(), text(alert.initAlertId()), isNew ? alert.sentence() : text(alert.endedReason())};
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
