package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import yibao.kernel.db.Sql;
import yibao.premium.CoverageYear;

/**
 * What a run makes of the work that people have done. A difference that no longer appears is resolved; one whose
 * amounts are others than those that were worked on, or that comes back, is open again and keeps its owner. What is
 * as it was stays as it was.
 */
public final class WorkAfterRun {

    private static final String BY_SYSTEM = "version = version + 1, act_id = ?, changed_by = 'system', changed_at = ? ";

    private final Connection connection;
    private final CoverageYear of;
    private final String run;
    private final Instant now;

    public WorkAfterRun(Connection connection, CoverageYear of, String run, Instant now) {
        this.connection = connection;
        this.of = of;
        this.run = run;
        this.now = now;
    }

    /** When the rows of the run are written. */
    public void follow() throws SQLException {
        PremiumGate.toWork(connection);
        moveOutOfClosedPeriods();
        resolveWhatIsGone();
        openWhatIsOther();
        keepVersions();
    }

    /**
     * A levy that is amended may make a difference out of receipts of a closed period. Unless that period was closed
     * with just this difference, it belongs to the first open day.
     */
    private void moveOutOfClosedPeriods() throws SQLException {
        LocalDate closed = ClosedDays.findLast(connection, of.insutype()).orElse(null);
        if (closed != null) {
            Sql.execute(connection, """
                    update difference set booked_on = ? where run_id = ? and booked_on <= ? and not exists (
                      select 1 from closing_difference c where c.diff_id = difference.diff_id
                        and c.levied_amt = difference.levied_amt and c.received_amt = difference.received_amt)""",
                    closed.plusDays(1), run, closed);
        }
    }

    private void resolveWhatIsGone() throws SQLException {
        Sql.execute(connection, "update difference_work set state = 'RESOLVED', present = false, reason = null, "
                + "note = '对账后差异已消除，由系统办结', " + BY_SYSTEM + """
                where insutype = ? and coverage_year = ? and present and not exists (select 1 from difference d
                  where d.run_id = ? and d.diff_id = difference_work.diff_id)""", run, now, of.insutype(), of.year(), run);
    }

    private void openWhatIsOther() throws SQLException {
        Sql.execute(connection, """
                update difference_work set state = 'OPEN', reason = null,
                  note = case when present then concat('金额有变化：原应缴 ', cast(levied_amt as varchar(20)), ' 元、净缴 ',
                    cast(received_amt as varchar(20)), ' 元，请重新处理') else '差异再次出现，请重新处理' end,
                  levied_amt = (select d.levied_amt from difference d where d.run_id = ?
                    and d.diff_id = difference_work.diff_id),
                  received_amt = (select d.received_amt from difference d where d.run_id = ?
                    and d.diff_id = difference_work.diff_id),
                  present = true,\s""" + BY_SYSTEM + """
                where insutype = ? and coverage_year = ? and exists (select 1 from difference d
                  where d.run_id = ? and d.diff_id = difference_work.diff_id and (not difference_work.present
                     or d.levied_amt <> difference_work.levied_amt or d.received_amt <> difference_work.received_amt))""",
                run, run, run, now, of.insutype(), of.year(), run);
    }

    private void keepVersions() throws SQLException {
        WorkVersions.keep(connection, run);
    }
}
