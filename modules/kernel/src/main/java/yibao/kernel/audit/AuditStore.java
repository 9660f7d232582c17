package yibao.kernel.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The two audit tables over JDBC, the same on H2 and PostgreSQL. */
class AuditStore {
    private static final String COLUMNS =
            "seq, happened, actor, action, subject, purpose, object_ref, outcome, detail, changes, prev_hash, event_hash";
    private final Connection connection;

    AuditStore(Connection connection) {
        this.connection = connection;
    }

    record SealedHead(AuditHead head, String seal) {}

    /** Holds the chain until the caller's transaction ends, so events stand in one order. */
    SealedHead lockHead() throws SQLException {
        return head(" for update");
    }

    SealedHead head() throws SQLException {
        return head("");
    }

    private SealedHead head(String locking) throws SQLException {
        try (var query = connection.prepareStatement("select seq, head_hash, seal from audit_head where id = 1" + locking);
                var row = query.executeQuery()) {
            return row.next() ? new SealedHead(new AuditHead(row.getLong(1), row.getString(2)), row.getString(3)) : null;
        }
    }

    void append(List<AuditEvent> events, SealedHead head) throws SQLException {
        try (var insert = connection.prepareStatement("insert into audit_event (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?)")) {
            for (var event : events) {
                bind(insert, event);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var update = connection.prepareStatement("update audit_head set seq = ?, head_hash = ?, seal = ? where id = 1")) {
            update.setLong(1, head.head().seq());
            update.setString(2, head.head().hash());
            update.setString(3, head.seal());
            update.executeUpdate();
        }
    }

    void forEach(Consumer<AuditEvent> reader) throws SQLException {
        try (var query = connection.prepareStatement("select " + COLUMNS + " from audit_event order by seq")) {
            query.setFetchSize(1000);
            try (var rows = query.executeQuery()) {
                while (rows.next()) reader.accept(read(rows));
            }
        }
    }

    /** Newest first, below {@code before}. */
    List<AuditEvent> page(long before, int size) throws SQLException {
        try (var query = connection.prepareStatement(
                "select " + COLUMNS + " from audit_event where seq < ? order by seq desc fetch first " + size + " rows only")) {
            query.setLong(1, before);
            try (var rows = query.executeQuery()) {
                List<AuditEvent> page = new ArrayList<>();
                while (rows.next()) page.add(read(rows));
                return page;
            }
        }
    }

    private static void bind(PreparedStatement insert, AuditEvent event) throws SQLException {
        insert.setLong(1, event.seq());
        insert.setObject(2, event.happened().atOffset(ZoneOffset.UTC));
        insert.setString(3, event.actor());
        insert.setString(4, event.action());
        insert.setString(5, event.subject());
        insert.setString(6, event.purpose());
        insert.setString(7, event.object());
        insert.setString(8, event.outcome());
        insert.setString(9, event.detail());
        insert.setString(10, event.changes());
        insert.setString(11, event.prevHash());
        insert.setString(12, event.hash());
    }

    private static AuditEvent read(ResultSet row) throws SQLException {
        return new AuditEvent(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10), row.getString(11),
                row.getString(12));
    }
}
