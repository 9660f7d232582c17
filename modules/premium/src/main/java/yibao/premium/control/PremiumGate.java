package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.db.Dialect;
import yibao.kernel.db.Sql;
import yibao.kernel.problem.BusinessProblem;

/**
 * Who must wait for whom. While a batch is being booked no period is closed, or its totals would leave out what
 * commits a moment later; while a run follows the work on differences nobody changes it. Each holds its gate until
 * its transaction ends.
 */
public final class PremiumGate {

    private static final String RECEIPTS = "RECEIPTS";
    private static final String WORK = "WORK";

    private PremiumGate() {
    }

    /** Several may book at a time where the database can tell them from one who closes. */
    public static void toBookReceipts(Connection connection) throws SQLException {
        enter(connection, RECEIPTS, Dialect.of(connection) == Dialect.POSTGRESQL ? "for share" : "for update wait 60");
    }

    /** @throws BusinessProblem PREMIUM_BUSY where receipts are being booked or work is being changed right now */
    public static void toClose(Connection connection) throws SQLException {
        for (String gate : new String[] {RECEIPTS, WORK}) {
            Sql.find(connection, row -> row.getString(1), select("for update skip locked"), gate)
                    .orElseThrow(() -> new BusinessProblem("premium", "PREMIUM_BUSY", 409,
                            "正在登记缴费或处理差异，请稍候片刻再确认结账"));
        }
    }

    public static void toWork(Connection connection) throws SQLException {
        enter(connection, WORK, Dialect.of(connection) == Dialect.POSTGRESQL ? "for update" : "for update wait 60");
    }

    private static void enter(Connection connection, String gate, String how) throws SQLException {
        Sql.get(connection, row -> row.getString(1), select(how), gate);
    }

    private static String select(String how) {
        return "select name from premium_gate where name = ? " + how;
    }
}
