package yibao.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/** The same arithmetic in one SQL statement of PostgreSQL: the accumulators are window sums, the caps their differences. */
final class SettlementSqlContestant {

    private SettlementSqlContestant() {
    }

    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection(arguments[2])) {
            SettlementTables tables = new SettlementTables(connection);
            tables.make(new SettlementCity(Integer.parseInt(arguments[0])));
            connection.setAutoCommit(false);
            Run run = Run.begin();
            tables.execute(SettlementTables.text("/settlement.sql"));
            connection.commit();
            run.end();
            tables.digest(Path.of(arguments[1]));
        }
    }
}
