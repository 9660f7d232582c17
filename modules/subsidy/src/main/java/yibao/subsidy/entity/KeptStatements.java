package yibao.subsidy.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * Called by H2 before a row is changed, taken away or added that was booked or signed: no change, and no addition to a
 * statement that stands. On PostgreSQL triggers of its own say the same.
 */
public class KeptStatements implements Trigger {

    private static final String CHECK_VIOLATED = "23514";
    /** {@code stmt_no} is the first column of the lines. */
    private static final int STMT_NO = 0;

    @Override
    public void fire(Connection connection, Object[] was, Object[] becomes) throws SQLException {
        if (was != null) {
            throw new SQLException("what was booked or signed can be neither changed nor taken away", CHECK_VIOLATED);
        }
        try (PreparedStatement signed = connection.prepareStatement("select 1 from subsidy_statement where stmt_no = ?")) {
            signed.setObject(1, becomes[STMT_NO]);
            try (ResultSet found = signed.executeQuery()) {
                if (found.next()) {
                    throw new SQLException("the statement is signed: nothing can be added to it", CHECK_VIOLATED);
                }
            }
        }
    }
}
