package yibao.kernel.jobs;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/**
 * The list of jobs. A job is QUEUED, then DONE, FAILED or CANCELLED; one that a crash interrupts is still QUEUED and is
 * done by the next start. What fails for no fault of the request is tried again, later each time; what has failed or
 * was cancelled may be asked for again where its kind allows.
 */
@Stateless
public class Jobs {

    private static final int MOST_ATTEMPTS = 5;
    private static final int MESSAGE_LENGTH = 2_000;
    private static final String COLUMNS = "job_id, kind, subject, cause, requested_by, attempts, checkpoint";
    private static final String STATE = """
            select job_id, number, kind, subject, requested_by, state, message, created_at, finished_at,
              exists (select 1 from stop_request s where s.work_id = job.job_id)
            from job""";

    private Database database;
    private Clock clock;

    protected Jobs() {
    }

    @Inject
    public Jobs(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes the job down in the caller's transaction. */
    public String enqueue(String kind, String subject, String cause, String requestedBy) {
        try (Connection connection = database.open()) {
            return insert(connection, kind, subject, cause, requestedBy, clock.instant());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * For work that serves many askers at once: one that waits and has not begun takes this asker in, and is held back until
     * the caller's transaction ends, so that it sees what is asked about.
     *
     * @param pause after which it begins where none waits yet
     */
    public void enqueueOnce(String kind, String subject, String cause, String requestedBy, Duration pause) {
        try (Connection connection = database.open()) {
            boolean waits = Sql.find(connection, row -> row.getString(1), "select job_id from job where state = 'QUEUED' and begun = false and kind = ? "
                    + "and subject = ? and checkpoint is null for update skip locked", kind, subject).isPresent();
            if (!waits) {
                insert(connection, kind, subject, cause, requestedBy, clock.instant().plus(pause));
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String insert(Connection connection, String kind, String subject, String cause, String requestedBy, Instant notBefore) throws SQLException {
        String jobId = UUID.randomUUID().toString();
        Sql.execute(connection, """
                insert into job (job_id, kind, subject, cause, requested_by, state, attempts, created_at, not_before)
                values (?, ?, ?, ?, ?, 'QUEUED', 0, ?, ?)""", jobId, kind, subject, cause, requestedBy, clock.instant(), notBefore);
        return jobId;
    }

    /** What a caller may see of a job. */
    public record State(String jobId, long number, String kind, String subject, String requestedBy, String state,
            String message, boolean cancelling, OffsetDateTime createdAt, OffsetDateTime finishedAt) {

        /** It has ended without having been done. */
        boolean isBroken() {
            return state.equals("FAILED") || state.equals("CANCELLED");
        }
    }

    public Optional<State> find(String jobId) {
        try (Connection connection = database.open()) {
            return Sql.find(connection, Jobs::readState, STATE + " where job_id = ?", jobId);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * Newest first.
     *
     * @param requestedBy only this account's, or everybody's where it is null
     * @param state       only those in this state, or all where it is null
     * @param before      only those with a smaller number
     */
    public List<State> list(String requestedBy, String state, long before, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(before));
        StringBuilder where = new StringBuilder(" where number < ?");
        if (requestedBy != null) {
            where.append(" and requested_by = ?");
            parameters.add(requestedBy);
        }
        if (state != null) {
            where.append(" and state = ?");
            parameters.add(state);
        }
        try (Connection connection = database.open()) {
            return Sql.list(connection, Jobs::readState, STATE + where + " order by number desc fetch first " + limit
                    + " rows only", parameters.toArray());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * The next job, locked until the transaction ends, so that no other server takes it. Those that have not begun come
     * before those in the middle of their steps: a long list keeps nobody waiting. It is marked as begun, since H2 lets go
     * of the lock when a staging is made.
     */
    public Optional<Job> take() throws SQLException {
        try (Connection connection = database.open()) {
            Optional<Job> next = Sql.find(connection, Jobs::read, "select " + COLUMNS + " from job where state = 'QUEUED' and "
                    + "not_before <= ? order by case when checkpoint is null then 0 else 1 end, number fetch first 1 row only for update skip locked",
                    clock.instant());
            if (next.isPresent()) {
                Sql.execute(connection, "update job set begun = true where job_id = ?", next.get().jobId());
            }
            return next;
        }
    }

    /** Whether the same kind of work about the same thing was asked for once more after this, and is due. */
    public boolean isAskedAgain(Job job) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> row.getInt(1), "select 1 from job where state = 'QUEUED' and kind = ? and subject = ? "
                    + "and number > (select number from job where job_id = ?) and not_before <= ? fetch first 1 row only", job.kind(), job.subject(),
                    job.jobId(), clock.instant()).isPresent();
        }
    }

    public boolean isWaiting() throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> row.getInt(1), "select 1 from job where state = 'QUEUED' "
                    + "and not_before <= ? fetch first 1 row only", clock.instant()).isPresent();
        }
    }

    public void done(Job job, String message) throws SQLException {
        end(job, "DONE", message);
    }

    /** A step has been done and another is to follow. */
    public void goesOn(Job job, String checkpoint) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, "update job set checkpoint = ?, attempts = 0, begun = false where job_id = ?", checkpoint,
                    job.jobId());
        }
    }

    /** The running job was cancelled, and what it had done is undone. */
    public void cancelled(Job job, String message) throws SQLException {
        end(job, "CANCELLED", message);
    }

    /**
     * Puts a job that failed or was cancelled back into the queue; its checkpoint stands.
     *
     * @return false where it is neither
     */
    public boolean resume(String jobId) {
        try (Connection connection = database.open()) {
            return Sql.execute(connection, "update job set state = 'QUEUED', begun = false, attempts = 0, message = null, "
                    + "finished_at = null, not_before = ? where job_id = ? and state in ('FAILED', 'CANCELLED')",
                    clock.instant(), jobId) == 1;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @param mendable whether trying again can help */
    public void failed(Job job, String message, boolean mendable) throws SQLException {
        if (!mendable || job.attempts() + 1 >= MOST_ATTEMPTS) {
            end(job, "FAILED", message);
            return;
        }
        Instant later = clock.instant().plus(Duration.ofSeconds(1L << (2 * job.attempts())));
        try (Connection connection = database.open()) {
            Sql.execute(connection, "update job set attempts = attempts + 1, begun = false, not_before = ?, message = ? where job_id = ?",
                    later, cut(message), job.jobId());
        }
    }

    /**
     * Whoever works on a job holds its row locked or has marked it, so another row has not begun or is between two steps.
     *
     * @return false where it is being worked on, or has ended
     */
    public boolean cancel(String jobId) {
        try (Connection connection = database.open()) {
            Optional<Job> waiting = Sql.find(connection, Jobs::read, "select " + COLUMNS + " from job where job_id = ? "
                    + "and state = 'QUEUED' and begun = false for update skip locked", jobId);
            if (waiting.isPresent()) {
                end(waiting.get(), "CANCELLED", "已取消");
            }
            return waiting.isPresent();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void end(Job job, String state, String message) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, "update job set state = ?, message = ?, finished_at = ? where job_id = ?", state,
                    cut(message), clock.instant(), job.jobId());
        }
    }

    private static String cut(String message) {
        return message != null && message.length() > MESSAGE_LENGTH ? message.substring(0, MESSAGE_LENGTH) : message;
    }

    private static Job read(ResultSet row) throws SQLException {
        return new Job(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getInt(6), row.getString(7), null);
    }

    private static State readState(ResultSet row) throws SQLException {
        return new State(row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getBoolean(10), row.getObject(8, OffsetDateTime.class),
                row.getObject(9, OffsetDateTime.class));
    }
}
