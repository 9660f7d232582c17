package yibao.kernel.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import yibao.kernel.Money;

/** JDBC batches, for H2. */
final class BatchInsert implements BulkInsert {

    private static final int CHUNK = 2_000;

    private final Connection connection;
    private final String insert;
    private PreparedStatement statement;
    private int waiting;

    BatchInsert(Connection connection, String table, String... columns) {
        this.connection = connection;
        this.insert = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.length, "?")) + ")";
    }

    @Override
    public void add(Object... values) throws SQLException {
        if (statement == null) {
            statement = connection.prepareStatement(insert);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, jdbc(values[i]));
        }
        statement.addBatch();
        if (++waiting >= CHUNK) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void flush() throws SQLException {
        if (statement == null) {
            return;
        }
        try (PreparedStatement last = statement) {
            last.executeBatch();
        } finally {
            statement = null;
            waiting = 0;
        }
    }

    static Object jdbc(Object value) {
        if (value instanceof Money money) {
            return money.yuan();
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
