package yibao.kernel.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A table that lives as long as the transaction and holds the rows of one batch while they are checked.
 * Open every staging of a transaction before it writes anything: H2 commits when a table is made.
 */
public final class Staging {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Connection connection;
    private final String table;
    private final BulkInsert rows;

    private Staging(Connection connection, String table, BulkInsert rows) {
        this.connection = connection;
        this.table = table;
        this.rows = rows;
    }

    /**
     * @param columns the DDL of the columns
     * @param indexed groups of columns by which rows will be looked up, for instance {@code "certno, insutype"}
     */
    public static Staging open(Connection connection, String name, String columns, String... indexed)
            throws SQLException {
        String table = name + "_" + NUMBER.incrementAndGet();
        try (Statement statement = connection.createStatement()) {
            statement.execute(Dialect.of(connection).temporaryTable(table, columns));
            for (int i = 0; i < indexed.length; i++) {
                statement.execute("create index " + table + "_" + i + " on " + table + " (" + indexed[i] + ")");
            }
        }
        return new Staging(connection, table, BulkInsert.into(connection, table, namesOf(columns)));
    }

    public void add(Object... values) throws SQLException {
        rows.add(values);
    }

    /** All rows are in, the planner knows how many. */
    public void complete() throws SQLException {
        rows.flush();
        if (Dialect.of(connection) == Dialect.POSTGRESQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze " + table);
            }
        }
    }

    /** The statement with every {@code {stage}} replaced by the name of this table. */
    public String sql(String text) {
        return text.replace("{stage}", table);
    }

    public String table() {
        return table;
    }

    private static String[] namesOf(String columns) {
        return java.util.Arrays.stream(columns.replaceAll("\\([^)]*\\)", "").split(","))
                .map(column -> column.strip().split("\\s+")[0]).toArray(String[]::new);
    }
}
