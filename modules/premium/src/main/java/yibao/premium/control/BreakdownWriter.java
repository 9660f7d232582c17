package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.Money;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.db.Sql;
import yibao.premium.CoverageYear;

/** Writes the figures that the desk reads; those of the year's latest run until now go. */
public final class BreakdownWriter {

    private final Connection connection;

    public BreakdownWriter(Connection connection) {
        this.connection = connection;
    }

    /** Before the run becomes the latest. */
    public void write(CoverageYear of, String run, Breakdown breakdown) throws SQLException {
        for (String table : new String[] {"premium_place_total", "premium_till_total"}) {
            Sql.execute(connection, "delete from " + table + " where run_id in (select run_id from reconciliation "
                    + "where insutype = ? and coverage_year = ? and is_latest)", of.insutype(), of.year());
        }
        Adding types = new Adding(BulkInsert.into(connection, "premium_place_total", "run_id", "insu_admdvs",
                "town_code", "type", "persons", "levied_amt", "received_amt"));
        breakdown.forEachType((at, sums) -> types.add(run, at.place().insuAdmdvs(), at.place().townCode(),
                at.type().name(), sums.persons(), new Money(sums.levied()), new Money(sums.received())));
        types.end();
        Adding tills = new Adding(BulkInsert.into(connection, "premium_till_total", "run_id", "insu_admdvs",
                "town_code", "taxdept_code", "clct_day", "persons", "levied_amt", "receipts", "received_amt"));
        breakdown.forEachTill((at, sums) -> tills.add(run, at.place().insuAdmdvs(), at.place().townCode(),
                at.till().taxdeptCode(), at.till().day(), sums.persons(), new Money(sums.levied()), sums.receipts(),
                new Money(sums.received())));
        tills.end();
    }

    /** Carries a failure out of a walk that cannot throw it. */
    private static final class Adding {
        private final BulkInsert rows;
        private SQLException broken;

        Adding(BulkInsert rows) {
            this.rows = rows;
        }

        void add(Object... values) {
            try {
                if (broken == null) {
                    rows.add(values);
                }
            } catch (SQLException failure) {
                broken = failure;
            }
        }

        void end() throws SQLException {
            if (broken != null) {
                throw broken;
            }
            rows.flush();
        }
    }
}
