package yibao.kernel.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/**
 * Who wants which work to end. The request stands in the database, so that it reaches the work on whatever server it
 * runs and outlives a crash; work that has ended meanwhile is not touched by it. Running work looks at a copy in memory
 * that {@link StopWatch} renews: its own transaction is in the middle of a bulk load, where nobody else should ask.
 */
@ApplicationScoped
public class StopRequests {

    private final Map<String, String> wanted = new ConcurrentHashMap<>();

    private Database database;
    private Audit audit;
    private Clock clock;

    protected StopRequests() {
    }

    @Inject
    public StopRequests(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the caller's transaction. Asking twice is asking once. */
    public void ask(String workId, String actor, String action) {
        try (Connection connection = database.open()) {
            Sql.execute(connection, """
                    insert into stop_request (work_id, asked_by, asked_at)
                    select cast(? as varchar(36)), cast(? as varchar(80)), cast(? as timestamp(6) with time zone)
                    from (values (1)) as one(n)
                    where not exists (select 1 from stop_request s where s.work_id = ?)""", workId, actor,
                    clock.instant(), workId);
            audit.record(connection, AuditEntry.of(actor, action, workId, "ASKED", null));
            wanted.put(workId, actor);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The name of who asked, from memory: for work that is going on. */
    Optional<String> wanted(String workId) {
        return Optional.ofNullable(wanted.get(workId));
    }

    /** Learns what was asked on other servers, and forgets what is asked no more. */
    void refresh() {
        Map<String, String> asked = new HashMap<>();
        try (Connection connection = database.open()) {
            Sql.forEach(connection, row -> asked.put(row.getString(1), row.getString(2)),
                    "select work_id, asked_by from stop_request");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        wanted.keySet().retainAll(asked.keySet());
        wanted.putAll(asked);
    }

    /** The name of who asked. */
    public Optional<String> find(String workId) {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> row.getString(1), "select asked_by from stop_request where work_id = ?",
                    workId);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Nothing is asked any more: the work was asked for again, or has ended. */
    public void forget(String workId) {
        wanted.remove(workId);
        try (Connection connection = database.open()) {
            Sql.execute(connection, "delete from stop_request where work_id = ?", workId);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** In the transaction that writes down that the work has been stopped. */
    public void obeyed(String workId, String actor, String action) {
        wanted.remove(workId);
        try (Connection connection = database.open()) {
            Sql.execute(connection, "delete from stop_request where work_id = ?", workId);
            audit.record(connection, AuditEntry.of(actor, action, workId, "DONE", null));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
