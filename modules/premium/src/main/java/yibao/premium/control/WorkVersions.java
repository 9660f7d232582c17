package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.db.Sql;

/** The columns of {@code difference_work} and the copy of every version in {@code difference_work_change}. */
public final class WorkVersions {

    public static final String COLUMNS = "diff_id, version, insutype, coverage_year, type, insu_admdvs, town_code, state, "
            + "owner, note, reason, levied_amt, received_amt, booked_on, present, act_id, changed_by, changed_at";

    private WorkVersions() {
    }

    /** Of all that one act, or one run, has changed. */
    public static void keep(Connection connection, String actId) throws SQLException {
        Sql.execute(connection, "insert into difference_work_change (" + COLUMNS + ") select " + COLUMNS
                + " from difference_work where act_id = ?", actId);
    }
}
