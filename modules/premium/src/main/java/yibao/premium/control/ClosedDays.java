package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import yibao.kernel.db.Sql;

/** Periods are closed in their order, so one day says up to where. */
public final class ClosedDays {

    private ClosedDays() {
    }

    /** The last closed day, empty where nothing is closed. */
    public static Optional<LocalDate> findLast(Connection connection, String insutype) throws SQLException {
        return Sql.find(connection, row -> row.getObject(1, LocalDate.class),
                "select max(last_day) from closing where insutype = ?", insutype);
    }
}
