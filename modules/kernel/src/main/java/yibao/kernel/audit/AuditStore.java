package yibao.kernel.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yibao.kernel.db.Sql;

/** The two audit tables over JDBC, the same on H2 and PostgreSQL. */
class AuditStore {
    private static final String COLUMNS =
            "seq, happened, actor, action, subject, purpose, object_ref, outcome, detail, changes, people, prev_hash, event_hash";
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
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
        try (var insert = connection.prepareStatement("insert into audit_event (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
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

    /** Takes one event after another. */
    interface Reader {
        void read(AuditEvent event) throws SQLException;
    }

    void forEach(Reader reader) throws SQLException {
        try (var query = connection.prepareStatement("select " + COLUMNS + " from audit_event order by seq")) {
            query.setFetchSize(1000);
            try (var rows = query.executeQuery()) {
                while (rows.next()) reader.read(read(rows));
            }
        }
    }

    /** After {@code cursor} in the filter's order; {@code subject} is the digest of its person. */
    List<AuditEvent> page(AuditFilter filter, String subject, long cursor, int size) throws SQLException {
        var first = filter.from() == null ? Optional.of(0L) : seq("happened >= ? order by happened, seq", filter.from().minus(CLOCKS_DIFFER));
        var last = filter.to() == null ? Optional.of(Long.MAX_VALUE) : seq("happened < ? order by happened desc, seq desc", filter.to().plus(CLOCKS_DIFFER));
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        var parameters = new ArrayList<Object>(List.of(first.get(), last.get()));
        parameters.addAll(filter.parameters(subject, cursor));
        return Sql.list(connection, AuditStore::read, "select " + COLUMNS + " from audit_event where seq between ? and ? and " + filter.condition()
                + " fetch first " + size + " rows only", parameters.toArray());
    }

    /**
     * Where in the chain a time stands, so that a day long past is found without reading all that came after it. Numbers rise
     * with time, but the clocks of several servers differ a little: a day is far more than they ever do.
     */
    private Optional<Long> seq(String where, Instant moment) throws SQLException {
        return Sql.find(connection, row -> row.getLong(1), "select seq from audit_event where " + where + " fetch first 1 row only", moment);
    }

    /** From one entry of the index to the next that differs: a few look-ups, however long the log. */
    List<String> actions() throws SQLException {
        List<String> found = new ArrayList<>();
        Optional<String> next = action("");
        while (next.isPresent()) {
            found.add(next.get());
            next = action(next.get());
        }
        return found;
    }

    private Optional<String> action(String after) throws SQLException {
        return Sql.find(connection, row -> row.getString(1), "select action from audit_event where action > ? order by action fetch first 1 row only", after);
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
        insert.setString(11, event.people());
        insert.setString(12, event.prevHash());
        insert.setString(13, event.hash());
    }

    private static AuditEvent read(ResultSet row) throws SQLException {
        return new AuditEvent(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10), row.getString(11),
                row.getString(12), row.getString(13));
    }
}
