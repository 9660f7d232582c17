package yibao.assistance.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import yibao.assistance.CheckListView;
import yibao.assistance.ListColumns;
import yibao.assistance.ListExample;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.kernel.rest.Json;

/** The lists that were handed in. */
public class CheckLists {
    private static final String COLUMNS = "list_id, file_name, purpose, as_of, header_text, columns_text, state, job_id, rows_read, rows_bad, rows_double,"
            + " examples, eligible, refused, faulty, created_at, finished_at, expires_at, files_gone, owner, scope_division";
    private static final int EXAMPLES_LENGTH = 4_000;
    private final Connection connection;

    public CheckLists(Connection connection) {
        this.connection = connection;
    }

    /** A list with whose it is and through whose eyes it is decided. */
    public record Row(CheckListView view, String owner, Scope scope) {}

    public void add(String listId, String owner, Scope scope, String fileName, String purpose, LocalDate asOf, ListReading.Found found,
            Instant now, Instant expires) throws SQLException {
        Sql.execute(connection, "insert into eligibility_list (list_id, owner, scope_division, file_name, purpose, as_of, header_text, columns_text,"
                + " state, rows_read, rows_bad, rows_double, examples, created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'READY', ?, ?, ?, ?, ?, ?)",
                listId, owner, scope.division(), fileName, purpose, asOf, write(found.header()), write(found.columns()), found.rows(), found.badRows(),
                found.doubles(), examples(found.examples()), now, expires);
    }

    public void read(String listId, LocalDate asOf, ListReading.Found found) throws SQLException {
        Sql.execute(connection, "update eligibility_list set as_of = ?, columns_text = ?, rows_read = ?, rows_bad = ?, rows_double = ?, examples = ?"
                + " where list_id = ?", asOf, write(found.columns()), found.rows(), found.badRows(), found.doubles(), examples(found.examples()), listId);
    }

    public void started(String listId, String jobId) throws SQLException {
        Sql.execute(connection, "update eligibility_list set state = 'STARTED', job_id = ? where list_id = ?", jobId, listId);
    }

    public void done(String listId, int eligible, int refused, int faulty, Instant now) throws SQLException {
        Sql.execute(connection, "update eligibility_list set state = 'DONE', eligible = ?, refused = ?, faulty = ?, finished_at = ? where list_id = ?",
                eligible, refused, faulty, now, listId);
    }

    public void chunk(String listId, int first, int last, String root) throws SQLException {
        Sql.execute(connection, "insert into eligibility_list_chunk (list_id, first_line, last_line, root) values (?, ?, ?, ?)", listId, first, last, root);
    }

    public void gone(String listId) throws SQLException {
        Sql.execute(connection, "update eligibility_list set files_gone = true where list_id = ?", listId);
    }

    public Optional<Row> find(String listId) throws SQLException {
        return Sql.find(connection, CheckLists::row, "select " + COLUMNS + " from eligibility_list where list_id = ?", listId);
    }

    public Optional<Row> lock(String listId) throws SQLException {
        return Sql.find(connection, CheckLists::row, "select " + COLUMNS + " from eligibility_list where list_id = ? for update", listId);
    }

    public List<Row> ofOwner(String owner, int most) throws SQLException {
        return Sql.list(connection, CheckLists::row, "select " + COLUMNS + " from eligibility_list where owner = ?"
                + " order by created_at desc, list_id desc fetch first " + most + " rows only", owner);
    }

    public List<String> expired(Instant now) throws SQLException {
        return Sql.list(connection, row -> row.getString(1), "select list_id from eligibility_list where files_gone = false and expires_at <= ?", now);
    }

    private static Row row(ResultSet row) throws SQLException {
        var state = row.getBoolean(19) ? "GONE" : row.getString(7);
        return new Row(new CheckListView(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class),
                readAs(row.getString(5), new TypeReference<List<String>>() { }), readAs(row.getString(6), new TypeReference<ListColumns>() { }), state,
                row.getString(8), row.getInt(9), row.getInt(10), row.getInt(11), readAs(row.getString(12), new TypeReference<List<ListExample>>() { }),
                row.getObject(13, Integer.class), row.getObject(14, Integer.class), row.getObject(15, Integer.class), instant(row, 16), instant(row, 17),
                instant(row, 18)), row.getString(20), new Scope(row.getString(21)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** As many as fit. */
    private static String examples(List<ListExample> examples) {
        var text = write(examples);
        return text.length() <= EXAMPLES_LENGTH ? text : examples(examples.subList(0, examples.size() - 1));
    }

    private static String write(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    private static <T> T readAs(String text, TypeReference<T> kind) {
        try {
            return Json.mapper().readValue(text, kind);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("stored list cannot be read", damaged);
        }
    }
}
