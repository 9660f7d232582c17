package yibao.enrolment.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import yibao.kernel.db.Sql;

/** Whether the lists of coverage still say what the register says: changes are counted, and which of them were worked out. */
public record CoverageMark(long changes, long workedOut, OffsetDateTime workedOutAt) {

    public static CoverageMark read(Connection connection) throws SQLException {
        return Sql.get(connection, row -> new CoverageMark(row.getLong(1), row.getLong(2),
                row.getObject(3, OffsetDateTime.class)), "select changes, worked_out, worked_out_at from coverage_mark");
    }

    public static void changed(Connection connection) throws SQLException {
        Sql.execute(connection, "update coverage_mark set changes = changes + 1");
    }

    /** @param seen the changes at the beginning of the work; those that came meanwhile are still to be worked out */
    public static void workedOut(Connection connection, CoverageMark seen, Instant at) throws SQLException {
        Sql.execute(connection, "update coverage_mark set worked_out = ?, worked_out_at = ?", seen.changes, at);
    }

    public boolean isStale() {
        return changes > workedOut;
    }
}
