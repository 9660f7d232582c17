package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.logging.Logger;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** What an operator must see and do something about. The same alarm is raised once until it is cleared. */
@ApplicationScoped
public class Alarms {

    private static final Logger LOG = Logger.getLogger(Alarms.class.getName());

    private Database database;
    private Clock clock;

    protected Alarms() {
    }

    @Inject
    public Alarms(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An alarm as the console shows it. */
    public record Alarm(String code, String message, OffsetDateTime raisedAt) {
    }

    public void raise(String code, String subject, String message) throws SQLException {
        String key = code + " " + subject;
        try (Connection connection = database.open()) {
            long known = Sql.execute(connection, "update exchange_alarm set cleared_at = null where alarm_key = ?", key);
            if (known == 0) {
                LOG.warning(() -> "alarm " + key + ": " + message);
                Sql.execute(connection,
                        "insert into exchange_alarm (alarm_key, code, message, raised_at) values (?, ?, ?, ?)", key,
                        code, message, clock.instant());
            }
        }
    }

    public void clear(String code, String subject) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection,
                    "update exchange_alarm set cleared_at = ? where alarm_key = ? and cleared_at is null",
                    clock.instant(), code + " " + subject);
        }
    }

    public List<Alarm> listOpen() throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.list(connection,
                    row -> new Alarm(row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class)),
                    "select code, message, raised_at from exchange_alarm where cleared_at is null order by raised_at");
        }
    }
}
