package yibao.exchange.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** Counts the ledger for those who watch over the exchange. */
@Stateless
public class CountingBatches {

    private Database database;
    private Clock clock;

    protected CountingBatches() {
    }

    @Inject
    public CountingBatches(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param oldestUnfinishedSeconds 0 where nothing waits */
    public record Counts(long batches, long unfinished, long rows, long refusals, long oldestUnfinishedSeconds,
            long alarms) {
    }

    public Counts count() {
        try (Connection connection = database.open()) {
            return Sql.get(connection, row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3),
                    row.getLong(4), age(row.getObject(5, OffsetDateTime.class)), row.getLong(6)), """
                    select count(*), coalesce(sum(case when state <> 'DONE' then 1 else 0 end), 0),
                      coalesce(sum(rows_read), 0), coalesce(sum(rows_rejected), 0),
                      min(case when state <> 'DONE' then received_at end),
                      (select count(*) from exchange_alarm where cleared_at is null)
                    from exchange_batch where direction = 'IN'""");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private long age(OffsetDateTime oldest) {
        return oldest == null ? 0 : Duration.between(oldest.toInstant(), clock.instant()).toSeconds();
    }
}
