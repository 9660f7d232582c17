package yibao.premium.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * Called by H2 before a row of a table with {@code insutype} and {@code booked_on} is written or taken away: nothing
 * comes into a closed period, leaves it or changes in it. On PostgreSQL a trigger of its own says the same.
 */
public class ClosedBooks implements Trigger {

    static final String CHECK_VIOLATED = "23514";

    private int insutype;
    private int bookedOn;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        insutype = TableColumns.indexOf(connection, schema, table, "INSUTYPE");
        bookedOn = TableColumns.indexOf(connection, schema, table, "BOOKED_ON");
    }

    @Override
    public void fire(Connection connection, Object[] was, Object[] becomes) throws SQLException {
        refuseClosed(connection, was);
        refuseClosed(connection, becomes);
    }

    private void refuseClosed(Connection connection, Object[] row) throws SQLException {
        if (row == null) {
            return;
        }
        try (PreparedStatement closed = connection.prepareStatement(
                "select 1 from closing where insutype = ? and last_day >= ? fetch first 1 row only")) {
            closed.setObject(1, row[insutype]);
            closed.setObject(2, row[bookedOn]);
            try (ResultSet found = closed.executeQuery()) {
                if (found.next()) {
                    throw new SQLException("the period is closed: its books cannot be changed", CHECK_VIOLATED);
                }
            }
        }
    }
}
