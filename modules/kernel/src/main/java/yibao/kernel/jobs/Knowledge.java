package yibao.kernel.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;

/**
 * When we come to know something. A large batch is known from the moment its writing begins and seen only when it
 * commits, seconds later; whoever answers in between must not claim to have known it. So the worker says beforehand
 * since when it writes, and an answer counts as given just before that moment: it recomputes exactly for ever.
 */
@ApplicationScoped
public class Knowledge {

    /** What begins is dated a little ahead, so that the announcement is committed when the moment comes. */
    private static final Duration AHEAD = Duration.ofMillis(100);

    private Database database;
    private Transactions transactions;
    private Clock clock;

    protected Knowledge() {
    }

    @Inject
    public Knowledge(Database database, Transactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Announces in a transaction of its own that writing begins; its rows are known from the instant returned. */
    public Instant begin() {
        Instant since = clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.MICROS);
        transactions.inNew(() -> announce(since));
        return since;
    }

    /** In the transaction that wrote, or after one that failed: nothing is pending any more. */
    public void end() throws SQLException {
        announce(null);
    }

    /** The latest moment up to which everything known can be seen. */
    public Instant horizon() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Connection connection = database.open()) {
            Optional<Instant> since = Sql.find(connection, row -> row.getObject(1, OffsetDateTime.class),
                    "select writing_since from knowledge where id = 1").map(OffsetDateTime::toInstant);
            return since.filter(moment -> !moment.isAfter(now)).map(moment -> moment.minus(1, ChronoUnit.MICROS))
                    .orElse(now);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Instant announce(Instant since) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, "update knowledge set writing_since = cast(? as timestamp with time zone) "
                    + "where id = 1", since);
            return since;
        }
    }
}
