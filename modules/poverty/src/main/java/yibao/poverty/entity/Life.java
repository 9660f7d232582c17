package yibao.poverty.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import yibao.kernel.db.Sql;
import yibao.poverty.Objection;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.StepLine;

/** What happened to an application, what was found, and what was said against it. Written and never changed. */
public final class Life {

    private final Connection connection;

    public Life(Connection connection) {
        this.connection = connection;
    }

    /** What is found on the way. */
    public enum Kind { TOWN_AUDIT, INCOME, COST, MEETING }

    public void step(String applicationId, PovertyAct act, String by, Instant at, PovertyState from, PovertyState to, String note)
            throws SQLException {
        Sql.execute(connection, "insert into poverty_step (application_id, line, act, made_by, made_at, from_state, to_state, note) values (?, "
                + nextLine("poverty_step") + ", ?, ?, ?, ?, ?, ?)", applicationId, applicationId, act.name(), by, at, from.name(), to.name(), note);
    }

    public List<StepLine> steps(String applicationId) throws SQLException {
        return Sql.list(connection, row -> new StepLine(row.getInt(1), PovertyAct.valueOf(row.getString(2)), row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(), PovertyState.valueOf(row.getString(5)), PovertyState.valueOf(row.getString(6)),
                row.getString(7)), "select line, act, made_by, made_at, from_state, to_state, note from poverty_step where application_id = ? order by line",
                applicationId);
    }

    public void keep(String applicationId, Kind kind, Object facts) throws SQLException {
        Sql.execute(connection, "insert into poverty_finding (application_id, line, kind, facts) values (?, " + nextLine("poverty_finding")
                + ", ?, ?)", applicationId, applicationId, kind.name(), write(facts));
    }

    static String write(Object facts) {
        try {
            return FindingJson.MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The last of its kind. */
    public <T> Optional<T> find(String applicationId, Kind kind, Class<T> type) throws SQLException {
        return Sql.find(connection, row -> read(row.getString(1), type), "select facts from poverty_finding where application_id = ? and kind = ? "
                + "order by line desc fetch first 1 rows only", applicationId, kind.name());
    }

    static <T> T read(String facts, Class<T> type) {
        try {
            return FindingJson.MAPPER.readValue(facts, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a finding cannot be read", broken);
        }
    }

    public void object(String applicationId, LocalDate on, String content, String takenBy) throws SQLException {
        Sql.execute(connection, "insert into poverty_objection (application_id, line, raised_on, content, taken_by) values (?, "
                + nextLine("poverty_objection") + ", ?, ?, ?)", applicationId, applicationId, on, content, takenBy);
    }

    public List<Objection> objections(String applicationId) throws SQLException {
        return Sql.list(connection, row -> new Objection(row.getInt(1), row.getObject(2, LocalDate.class), row.getString(3), row.getString(4),
                row.getObject(5) == null ? null : row.getBoolean(5), row.getString(6), row.getString(7)),
                "select line, raised_on, content, taken_by, upheld, handling, handled_by from poverty_objection where application_id = ? order by line",
                applicationId);
    }

    public void answer(String applicationId, int line, boolean upheld, String handling, String by) throws SQLException {
        Sql.execute(connection, "update poverty_objection set upheld = ?, handling = ?, handled_by = ? where application_id = ? and line = ?",
                upheld, handling, by, applicationId, line);
    }

    /** The application's lock is held, so that nobody takes the same. */
    private static String nextLine(String table) {
        return "(select coalesce(max(line), 0) + 1 from " + table + " where application_id = ?)";
    }
}
