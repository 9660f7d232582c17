package yibao.warning.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.warning.AlertCard;
import yibao.warning.AlertUnknown;
import yibao.warning.entity.AlertDetails;
import yibao.warning.entity.Alerts;

/** Shows one alert with whose burden it adds up and what civil affairs said; looking is remembered of each of them. */
@Stateless
public class ShowingAlert {
    private Database database;
    private Audit audit;
    private Clock clock;

    public ShowingAlert() {}

    @Inject
    public ShowingAlert(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws AlertUnknown also where it is outside the caller's divisions */
    public AlertCard show(String alertId, Caller caller) {
        try (Connection connection = database.open()) {
            var alert = new Alerts(connection, caller.scope(), LocalDate.now(clock)).find(alertId).orElseThrow(AlertUnknown::new);
            var card = new AlertDetails(connection).card(alert);
            audit.record(connection, new Look(AuditEntry.of(caller.name(), "SHOW_ALERT", alertId, Disclosure.SHOWN, null)
                    .forPurpose(ListingAlerts.TASK), card.members().stream().map(member -> new Seen(member.who().certno(),
                    alert.lineCode() + " " + alert.state())).toList()));
            return card;
        } catch (SQLException failure) {
            throw new IllegalStateException("预警无法读取", failure);
        }
    }
}
