package yibao.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The SQL text of the same rule, run by DuckDB with two threads over the same two files. */
final class DuckDbContestant {

    private DuckDbContestant() {
    }

    public static void main(String[] arguments) throws Exception {
        try (Connection connection = open()) {
            Run run = Run.begin();
            match(connection, Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
            run.end();
        }
    }

    static Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set threads = 2");
            statement.execute("set preserve_insertion_order = false");
        }
        return connection;
    }

    static void match(Connection connection, Path levy, Path receipts, Path differences) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create view levy_line as select certno as cert, " + folded() + " as person_name, true as in_force, "
                    + fen("psn_clct_amt") + " as due_fen, " + fen("fee_amt") + " as fee_fen, " + fen("finsubs_amt") + " as subsidy_fen from "
                    + csv(levy, City.LEVY_COLUMNS));
            statement.execute("create view receipt_line as select certno as cert, " + folded() + " as person_name, clct_type as clct_type, "
                    + fen("psn_clct_amt") + " as fen from " + csv(receipts, City.RECEIPT_COLUMNS));
            statement.execute("copy (select cert, outcome, cast(due_fen / 100 as decimal(16,2)), cast(paid_fen / 100 as decimal(16,2)) from ("
                    + rule() + ") as outcomes where outcome <> 'MATCHED' and outcome <> 'EXPECTED') to '" + differences + "' (header false)");
        }
    }

    private static String csv(Path file, String columns) {
        String typed = Arrays.stream(columns.split(","))
                .map(column -> "'" + column + "': '" + (column.endsWith("_amt") ? "decimal(16,2)" : "varchar") + "'").collect(Collectors.joining(", "));
        return "read_csv('" + file + "', header = true, auto_detect = false, delim = ',', quote = '\"', columns = {" + typed + "})";
    }

    private static String folded() {
        return "replace(replace(psn_name, ' ', ''), '\u3000', '')";
    }

    private static String fen(String column) {
        return "cast(" + column + " * 100 as bigint)";
    }

    private static String rule() throws IOException {
        try (InputStream text = DuckDbContestant.class.getResourceAsStream("/oracle/reconciliation.sql")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--.*", "").replace(":window_closed", "true");
        }
    }
}
