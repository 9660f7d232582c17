package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.db.Sql;

/** Rows that flow into a table while others are made. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FlowingRowsTest {

    private static final int MANY = 20_000;

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(Store.class)
    void standInTheTableWhenFlushed(Store store) throws Exception {
        try (Connection connection = open(store)) {
            BulkInsert rows = BulkInsert.flowing(connection, "settlement_gate", "gate_no");
            add(rows, 1_000);
            rows.flush();
            assertThat(count(connection)).isEqualTo(MANY);
            add(rows, 1_000 + MANY);
            rows.flush();
            assertThat(count(connection)).isEqualTo(2 * MANY);
        }
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void leaveTheTransactionToItsRollbackWhenGivenUp(Store store) throws Exception {
        try (Connection connection = open(store)) {
            BulkInsert rows = BulkInsert.flowing(connection, "settlement_gate", "gate_no");
            add(rows, 1_000);
            rows.abandon();
            connection.rollback();
            assertThat(count(connection)).isZero();
        }
    }

    private Connection open(Store store) throws Exception {
        Connection connection = DriverManager.getConnection(store.fresh(home));
        connection.setAutoCommit(false);
        return connection;
    }

    private static void add(BulkInsert rows, int from) throws SQLException {
        for (int i = 0; i < MANY; i++) {
            rows.add(from + i);
        }
    }

    private static long count(Connection connection) throws SQLException {
        return Sql.get(connection, row -> row.getLong(1), "select count(*) from settlement_gate where gate_no >= 1000");
    }
}
