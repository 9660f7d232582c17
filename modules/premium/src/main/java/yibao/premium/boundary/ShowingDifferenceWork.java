package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceWork;
import yibao.premium.WorkState;

/** Shows what was done with a difference from its first touch on; it names no person. */
@Stateless
public class ShowingDifferenceWork {

    private Database database;

    protected ShowingDifferenceWork() {
    }

    @Inject
    public ShowingDifferenceWork(Database database) {
        this.database = database;
    }

    /** Newest first; empty where nobody has touched it, or where it lies outside the caller's scope. */
    public List<DifferenceWork> history(CoverageYear of, String diffId, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.list(connection, row -> new DifferenceWork(row.getString(1), row.getInt(2),
                    WorkState.valueOf(row.getString(3)), row.getString(4), row.getString(5), row.getString(6),
                    Money.of(row.getBigDecimal(7)), Money.of(row.getBigDecimal(8)), row.getObject(9, LocalDate.class),
                    row.getBoolean(10), row.getString(11), row.getObject(12, OffsetDateTime.class)), """
                    select diff_id, version, state, owner, note, reason, levied_amt, received_amt, booked_on, present,
                      changed_by, changed_at
                    from difference_work_change where diff_id = ? and insutype = ? and coverage_year = ? and\s"""
                            + caller.scope().condition("insu_admdvs", "town_code") + " order by version desc", diffId,
                    of.insutype(), of.year());
        }
    }
}
