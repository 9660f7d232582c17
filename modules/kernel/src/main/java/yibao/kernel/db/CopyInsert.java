package yibao.kernel.db;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.postgresql.PGConnection;

/**
 * COPY in chunks of about a megabyte: a chunk is one statement, so that other statements can run between chunks on
 * the same connection.
 */
final class CopyInsert implements BulkInsert {

    private static final int CHUNK = 1 << 20;

    private final PGConnection connection;
    private final String copy;
    private final StringBuilder buffer = new StringBuilder(CHUNK + 1024);

    CopyInsert(Connection connection, String table, String... columns) throws SQLException {
        this.connection = connection.unwrap(PGConnection.class);
        this.copy = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    @Override
    public void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            append(values[i]);
        }
        buffer.append('\n');
        if (buffer.length() >= CHUNK) {
            flush();
        }
    }

    @Override
    public void flush() throws SQLException {
        if (buffer.isEmpty()) {
            return;
        }
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            connection.getCopyAPI().copyIn(copy, new ByteArrayInputStream(bytes), CHUNK);
        } catch (IOException impossibleInMemory) {
            throw new SQLException(impossibleInMemory);
        }
    }

    private void append(Object value) {
        if (value == null) {
            buffer.append("\\N");
        } else if (value instanceof String text) {
            escape(text);
        } else if (value instanceof Instant instant) {
            buffer.append(instant);
        } else {
            buffer.append(value);
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }
}
