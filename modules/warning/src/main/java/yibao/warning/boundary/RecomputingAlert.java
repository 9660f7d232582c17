package yibao.warning.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.warning.AlertRecomputation;
import yibao.warning.AlertUnknown;
import yibao.warning.PovertyAlert;
import yibao.warning.control.Burden;
import yibao.warning.control.Crossing;
import yibao.warning.control.WarningLines;
import yibao.warning.control.Window;
import yibao.warning.entity.AlertDetails;
import yibao.warning.entity.Alerts;

/** Decides an alert again from the figures and the policy it was decided from, and says whether it comes out the same. */
@Stateless
public class RecomputingAlert {
    private Database database;
    private Policies policies;
    private Audit audit;
    private Clock clock;

    public RecomputingAlert() {}

    @Inject
    public RecomputingAlert(Database database, Policies policies, Audit audit, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws AlertUnknown also where it is outside the caller's divisions */
    public AlertRecomputation recompute(String alertId, Caller caller) {
        try (Connection connection = database.open()) {
            var alert = new Alerts(connection, caller.scope(), LocalDate.now(clock)).find(alertId).orElseThrow(AlertUnknown::new);
            var card = new AlertDetails(connection).card(alert);
            var book = policies.current();
            var now = WarningLines.of(book, alert.periodEnds(), card.knownAt()).highest(burden(alert),
                    new Window(alert.periodBegins(), alert.periodEnds()));
            boolean equal = now.filter(crossing -> isSame(crossing, alert)).isPresent();
            audit.record(connection, new AuditEntry(caller.name(), "ALERT_RECOMPUTED", alert.who().certno(), ListingAlerts.TASK, alertId, equal ? "EQUAL" : "DIFFERS",
                    null));
            return new AlertRecomputation(equal, book.versionAt(card.knownAt()).equals(card.policyVersion()), alert.sentence(),
                    now.map(Crossing::sentence).orElse(null));
        } catch (SQLException failure) {
            throw new IllegalStateException("预警无法读取", failure);
        }
    }

    private static Burden burden(PovertyAlert alert) {
        return new Burden(alert.type(), alert.figures(), alert.classes().isEmpty() ? List.of() : List.of(alert.classes().split(" ")), alert.members());
    }

    private static boolean isSame(Crossing crossing, PovertyAlert alert) {
        return crossing.code().equals(alert.lineCode()) && crossing.line().equals(alert.line()) && crossing.sentence().equals(alert.sentence());
    }
}
