package yibao.kernel.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A table that lives as long as the transaction and holds the rows of one batch while they are checked.
 * Open every staging of a transaction before it writes anything: H2 commits when a table is made.
 */
public final class Staging {

    private final Connection connection;
    private final String table;
    private final BulkInsert rows;

    private Staging(Connection connection, String table, BulkInsert rows) {
        this.connection = connection;
        this.table = table;
        this.rows = rows;
    }

    /**
     * @param table   one name for one set of columns in the whole system
     * @param columns the DDL of the columns
     * @param indexed groups of columns by which rows will be looked up, for instance {@code "certno, insutype"}
     */
    public static Staging open(Connection connection, String table, String columns, String... indexed)
            throws SQLException {
        Dialect dialect = Dialect.of(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(dialect.temporaryTable(table, columns));
            for (int i = 0; i < indexed.length; i++) {
                statement.execute(dialect.index(table + "_" + i, table, indexed[i]));
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
        Sql.analyze(connection, table);
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
