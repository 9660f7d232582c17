package yibao.kernel.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One COPY that stays open: the server books what has arrived while we work out what comes next. */
final class CopyFlow implements BulkInsert {

    private static final int SENT_AT_ONCE = 1 << 16;

    private final PGConnection connection;
    private final String copy;
    private final CopyText rows = new CopyText(SENT_AT_ONCE);
    /** Null while nothing is on its way. */
    private CopyIn open;

    CopyFlow(Connection connection, String table, String... columns) throws SQLException {
        this.connection = connection.unwrap(PGConnection.class);
        this.copy = CopyInsert.statement(table, columns);
    }

    @Override
    public void add(Object... values) throws SQLException {
        if (open == null) {
            open = connection.getCopyAPI().copyIn(copy);
        }
        rows.add(values);
        if (rows.length() >= SENT_AT_ONCE) {
            send();
        }
    }

    @Override
    public void flush() throws SQLException {
        if (open != null) {
            send();
            open.endCopy();
            open = null;
        }
    }

    @Override
    public void abandon() throws SQLException {
        if (open != null && open.isActive()) {
            open.cancelCopy();
        }
        open = null;
        rows.clear();
    }

    private void send() throws SQLException {
        open.writeToCopy(rows.bytes(), 0, rows.length());
        rows.clear();
    }
}
