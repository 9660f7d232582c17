package yibao.premium.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * Called by H2 before a row is changed, taken away or added that belongs to what was written down once: no change, and
 * no addition to a closing that stands. On PostgreSQL triggers of its own say the same.
 */
public class KeptBooks implements Trigger {

    private static final int NONE = -1;

    private int closingId = NONE;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        closingId = (type & INSERT) == 0 ? NONE : TableColumns.indexOf(connection, schema, table, "CLOSING_ID");
    }

    @Override
    public void fire(Connection connection, Object[] was, Object[] becomes) throws SQLException {
        if (was != null) {
            throw new SQLException("what was written down can be neither changed nor taken away",
                    ClosedBooks.CHECK_VIOLATED);
        }
        try (PreparedStatement closing = connection.prepareStatement("select 1 from closing where closing_id = ?")) {
            closing.setObject(1, becomes[closingId]);
            try (ResultSet found = closing.executeQuery()) {
                if (found.next()) {
                    throw new SQLException("the period is closed: nothing can be added to its closing",
                            ClosedBooks.CHECK_VIOLATED);
                }
            }
        }
    }
}
