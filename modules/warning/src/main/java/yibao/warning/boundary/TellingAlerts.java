package yibao.warning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import yibao.kernel.access.Scope;
import yibao.kernel.platform.Database;
import yibao.warning.AlertMove;
import yibao.warning.entity.Alerts;

/** Gives what a run raised and ended to whoever passes it on, in the run's transaction. */
@ApplicationScoped
public class TellingAlerts {
    private Database database;
    private Clock clock;

    protected TellingAlerts() {
    }

    @Inject
    public TellingAlerts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes one after another. */
    public interface Taker {
        void take(AlertMove move) throws SQLException;
    }

    /** Those that ended first, then the new ones; streams. */
    public void forEach(String runId, Taker taker) throws SQLException {
        try (Connection connection = database.open()) {
            new Alerts(connection, Scope.EVERYWHERE, LocalDate.now(clock)).forEachMove(runId, taker::take);
        }
    }

    /** How many of the whole city's alerts wait for a verdict although it was due. */
    public long countOverdue() throws SQLException {
        try (Connection connection = database.open()) {
            return yibao.kernel.db.Sql.get(connection, row -> row.getLong(1), "select count(*) from poverty_alert where state in "
                    + "('OPEN', 'UNDER_CHECK') and due_on < ?", LocalDate.now(clock));
        }
    }
}
