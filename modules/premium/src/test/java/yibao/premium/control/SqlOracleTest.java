package yibao.premium.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yibao.premium.DifferenceType;
import yibao.premium.control.World.Levy;
import yibao.premium.control.World.Outcome;
import yibao.premium.control.World.Receipt;

/** The same small town asked three ways: the matcher, H2 and PostgreSQL. */
class SqlOracleTest {

    private static final World TOWN = new World(List.of(
            new Levy(1, "张三", true, 40000, 40000, 0),
            new Levy(2, "李 四", true, 40000, 40000, 0),
            new Levy(4, "王五", true, 40000, 40000, 0),
            new Levy(5, "赵六", true, 40000, 40000, 0),
            new Levy(6, "钱七", true, 20000, 40000, 20000),
            new Levy(7, "孙八", true, 0, 40000, 40000),
            new Levy(8, "周九", true, 40000, 40000, 0),
            new Levy(9, "吴十", true, 40000, 40000, 0),
            new Levy(10, "郑一", false, 0, 0, 0),
            new Levy(11, "冯二", false, 0, 0, 0),
            new Levy(12, "陈三", false, 0, 0, 0)),
            List.of(
            new Receipt(1, "张\u3000三 ", "PAY", 40000),
            new Receipt(2, "李四四", "PAY", 40000),
            new Receipt(3, "不在册", "PAY", 40000),
            new Receipt(4, "王五", "PAY", 40000),
            new Receipt(4, "王五", "REFUND", 40000),
            new Receipt(5, "赵六", "PAY", 40000),
            new Receipt(5, "赵六", "PAY", 40000),
            new Receipt(6, "钱七", "PAY", 40000),
            new Receipt(7, "孙八", "PAY", 1),
            new Receipt(8, "周九", "PAY", 39999),
            new Receipt(10, "郑一", "PAY", 40000),
            new Receipt(11, "冯贰", "PAY", 40000)), true);

    private static final Map<Long, Outcome> EXPECTED = Map.ofEntries(
            entry(1L, new Outcome(DifferenceType.MATCHED, 40000, 40000)),
            entry(2L, new Outcome(DifferenceType.IDENTITY, 40000, 40000)),
            entry(3L, new Outcome(DifferenceType.NOT_LEVIED, 0, 40000)),
            entry(4L, new Outcome(DifferenceType.REFUNDED, 40000, 0)),
            entry(5L, new Outcome(DifferenceType.DUPLICATE_PAYMENT, 40000, 80000)),
            entry(6L, new Outcome(DifferenceType.SUBSIDY_DUE, 20000, 40000)),
            entry(7L, new Outcome(DifferenceType.OVERPAID, 0, 1)),
            entry(8L, new Outcome(DifferenceType.UNDERPAID, 40000, 39999)),
            entry(9L, new Outcome(DifferenceType.UNPAID, 40000, 0)),
            entry(10L, new Outcome(DifferenceType.NOT_LEVIED, 0, 40000)),
            entry(11L, new Outcome(DifferenceType.IDENTITY, 0, 40000)));

    @Test
    void theMatcherDecides() {
        assertThat(TOWN.askMatcher()).isEqualTo(EXPECTED);
    }

    @Test
    void h2Agrees() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            assertThat(TOWN.askSql(connection)).isEqualTo(EXPECTED);
        }
    }

    @Test
    void postgresqlAgrees() throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(); Connection connection = server.getPostgresDatabase().getConnection()) {
            assertThat(TOWN.askSql(connection)).isEqualTo(EXPECTED);
        }
    }
}
