package yibao.premium.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Where a column stands in the rows that H2 hands to a trigger. */
final class TableColumns {

    private TableColumns() {
    }

    /** @return counted from 0 */
    static int indexOf(Connection connection, String schema, String table, String column) throws SQLException {
        try (ResultSet found = connection.getMetaData().getColumns(null, schema, table, column)) {
            if (!found.next()) {
                throw new SQLException("no column " + column + " in " + table);
            }
            return found.getInt("ORDINAL_POSITION") - 1;
        }
    }
}
