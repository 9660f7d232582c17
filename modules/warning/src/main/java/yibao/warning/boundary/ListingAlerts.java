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
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.warning.AlertFilter;
import yibao.warning.AlertFilter.Standing;
import yibao.warning.PovertyAlert;
import yibao.warning.entity.Alerts;

/** Shows alerts a page at a time; each page shown is remembered. */
@Stateless
public class ListingAlerts {
    /** Why somebody looks at alerts. */
    static final String TASK = "预警核查";

    private Database database;
    private Audit audit;
    private Clock clock;

    public ListingAlerts() {}

    @Inject
    public ListingAlerts(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    public long count(AlertFilter filter, Caller caller) {
        try (Connection connection = database.open()) {
            return new Alerts(connection, caller.scope(), today()).count(filter);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** Without a verdict although it was due. */
    public long countOverdue(int year, Caller caller) {
        return count(AlertFilter.all(year).standing(Standing.OVERDUE), caller);
    }

    /** @param after the number of the last one seen, 0 to begin */
    public List<PovertyAlert> pageAfter(AlertFilter filter, long after, int limit, Caller caller) {
        try (Connection connection = database.open()) {
            var page = new Alerts(connection, caller.scope(), today()).after(filter, after, limit);
            remember(connection, filter, "after " + after, page, caller);
            return page;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** Open ones first, those due first before the others. @param place of the first one, from 0 */
    public List<PovertyAlert> pageFrom(AlertFilter filter, long place, int limit, Caller caller) {
        try (Connection connection = database.open()) {
            var page = new Alerts(connection, caller.scope(), today()).from(filter, place, limit);
            remember(connection, filter, "from " + place, page, caller);
            return page;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** Those of every year that civil affairs still owes an answer, with whole numbers, which is remembered. @param after as in {@link #pageAfter} */
    public List<PovertyAlert> openAfter(long after, int limit, Caller caller) {
        try (Connection connection = database.open()) {
            var page = new Alerts(connection, caller.scope(), today()).openAfter(after, limit);
            audit.record(connection, new Look(AuditEntry.of(caller.name(), "TELL_ALERT", null, Disclosure.SHOWN_FULL,
                    "after " + after + ", " + page.size() + " people").forPurpose(TASK), page.stream().map(ListingAlerts::seen).toList()));
            return page;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void remember(Connection connection, AlertFilter filter, String from, List<PovertyAlert> page, Caller caller) {
        var who = filter.who() == null ? null : filter.who().certno();
        audit.record(connection, new Look(new AuditEntry(caller.name(), "READ_ALERTS", who, TASK, String.valueOf(filter.year()), Disclosure.SHOWN,
                filter.places() + ", " + from + ", " + page.size() + " people"),
                page.stream().map(ListingAlerts::seen).toList()));
    }

    private static Seen seen(PovertyAlert alert) {
        return new Seen(alert.who().certno(), alert.lineCode() + " " + alert.state());
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("预警名单无法读取", failure);
    }
}
