package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.logging.Logger;
import yibao.exchange.Alarm;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/**
 * What an operator must see and do something about. The same alarm is raised once until its cause has ended; it is shown
 * until then, or until somebody has acknowledged it.
 */
@ApplicationScoped
public class Alarms {

    private static final Logger LOG = Logger.getLogger(Alarms.class.getName());
    private static final int LONGEST_ABOUT = 300;
    private static final String SELECT = "select number, code, sender, about, message, raised_at, acknowledged_by, "
            + "acknowledged_at, note, cleared_at from exchange_alarm ";

    private Database database;
    private Clock clock;

    protected Alarms() {
    }

    @Inject
    public Alarms(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void raise(String code, String sender, String about, String message) throws SQLException {
        String key = code + " " + about;
        try (Connection connection = database.open()) {
            boolean again = Sql.execute(connection, "update exchange_alarm set cleared_at = null, raised_at = ?, "
                    + "message = ?, acknowledged_by = null, acknowledged_at = null, note = null where alarm_key = ? "
                    + "and cleared_at is not null", clock.instant(), message, key) > 0;
            if (!again && Sql.find(connection, row -> row.getInt(1), "select 1 from exchange_alarm where alarm_key = ?",
                    key).isEmpty()) {
                LOG.warning(() -> "alarm " + key + ": " + message);
                Sql.execute(connection, "insert into exchange_alarm (alarm_key, code, sender, about, message, raised_at) "
                        + "values (?, ?, ?, ?, ?, ?)", key, code, sender,
                        about.substring(0, Math.min(about.length(), LONGEST_ABOUT)), message, clock.instant());
            }
        }
    }

    public void clear(String code, String about) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection,
                    "update exchange_alarm set cleared_at = ? where alarm_key = ? and cleared_at is null",
                    clock.instant(), code + " " + about);
        }
    }

    /** Every alarm of a kind about a sender's message has lost its cause. */
    void clearAll(String code, String sender, String contract) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, "update exchange_alarm set cleared_at = ? where sender = ? and code = ? "
                    + "and cleared_at is null and about like ?", clock.instant(), sender, code,
                    sender + " " + contract + " %");
        }
    }

    /** @return false where there is no such alarm that waits */
    public boolean acknowledge(long number, String actor, String note) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.execute(connection, "update exchange_alarm set acknowledged_by = ?, acknowledged_at = ?, note = ? "
                    + "where number = ? and acknowledged_at is null and cleared_at is null", actor, clock.instant(), note,
                    number) == 1;
        }
    }

    /** Those that wait for somebody, oldest first. */
    public List<Alarm> listOpen() throws SQLException {
        return list("where cleared_at is null and acknowledged_at is null order by raised_at, number");
    }

    /** The newest that have been acknowledged or have lost their cause. */
    public List<Alarm> listPast(int most) throws SQLException {
        return list("where cleared_at is not null or acknowledged_at is not null order by raised_at desc, number desc "
                + "fetch first " + most + " rows only");
    }

    private List<Alarm> list(String where) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.list(connection, Alarms::read, SELECT + where);
        }
    }

    private static Alarm read(ResultSet row) throws SQLException {
        return new Alarm(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getObject(6, OffsetDateTime.class), row.getString(7), row.getObject(8, OffsetDateTime.class),
                row.getString(9), row.getObject(10, OffsetDateTime.class));
    }
}
