package yibao.kernel.db;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * COPY in chunks of about a megabyte: a chunk is one statement, so that other statements can run between chunks on
 * the same connection.
 */
final class CopyInsert implements BulkInsert {

    private static final int CHUNK = 1 << 20;
    private static final int SENT_AT_ONCE = 1 << 16;

    private final PGConnection connection;
    private final String copy;
    private final CopyText rows = new CopyText(CHUNK);

    CopyInsert(Connection connection, String table, String... columns) throws SQLException {
        this.connection = connection.unwrap(PGConnection.class);
        this.copy = statement(table, columns);
    }

    static String statement(String table, String... columns) {
        return "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    @Override
    public void add(Object... values) throws SQLException {
        rows.add(values);
        if (rows.length() >= CHUNK) {
            flush();
        }
    }

    @Override
    public void flush() throws SQLException {
        if (rows.length() == 0) {
            return;
        }
        try {
            connection.getCopyAPI().copyIn(copy, new ByteArrayInputStream(rows.bytes(), 0, rows.length()), SENT_AT_ONCE);
        } catch (IOException impossibleInMemory) {
            throw new SQLException(impossibleInMemory);
        } finally {
            rows.clear();
        }
    }
}
