package yibao.kernel.db;

import java.sql.Connection;
import java.sql.SQLException;

/** Adds many rows to one table by the database's fastest road. Rows are in the table after {@link #flush()}. */
public interface BulkInsert {

    /** @param values in the order of the columns: String, Number, Boolean, Money, java.time values, or null */
    void add(Object... values) throws SQLException;

    void flush() throws SQLException;

    static BulkInsert into(Connection connection, String table, String... columns) throws SQLException {
        return switch (Dialect.of(connection)) {
            case POSTGRESQL -> new CopyInsert(connection, table, columns);
            case H2 -> new BatchInsert(connection, table, columns);
        };
    }
}
