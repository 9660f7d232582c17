package yibao.kernel.db;

import java.sql.Connection;
import java.sql.SQLException;

/** Adds many rows to one table by the database's fastest road. Rows are in the table after {@link #flush()}. */
public interface BulkInsert {

    /** @param values in the order of the columns: String, Number, Boolean, Money, java.time values, or null */
    void add(Object... values) throws SQLException;

    void flush() throws SQLException;

    /** Gives up what is on its way, which ends the transaction for anything but its rollback; nothing happens where nothing is. */
    default void abandon() throws SQLException {
    }

    static BulkInsert into(Connection connection, String table, String... columns) throws SQLException {
        return switch (Dialect.of(connection)) {
            case POSTGRESQL -> new CopyInsert(connection, table, columns);
            case H2 -> new BatchInsert(connection, table, columns);
        };
    }

    /**
     * The same, but rows set out while others are still being made, so that both sides work at once. From the first row
     * until {@link #flush()} or {@link #abandon()} no other statement may run on this connection: it would wait for ever.
     */
    static BulkInsert flowing(Connection connection, String table, String... columns) throws SQLException {
        return switch (Dialect.of(connection)) {
            case POSTGRESQL -> new CopyFlow(connection, table, columns);
            case H2 -> new BatchInsert(connection, table, columns);
        };
    }
}
