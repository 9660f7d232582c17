package yibao.kernel.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that lives as long as the transaction and holds the rows of one batch while they are checked.
 * Open every staging of a transaction before it writes anything: H2 commits when a table is made.
 */
public final class Staging {

    private final Connection connection;
    private final String table;
    private final BulkInsert rows;
    /** Still to be made. */
    private final List<String> indexes;

    private Staging(Connection connection, String table, BulkInsert rows, List<String> indexes) {
        this.connection = connection;
        this.table = table;
        this.rows = rows;
        this.indexes = indexes;
    }

    /**
     * @param table   one name for one set of columns in the whole system
     * @param columns the DDL of the columns
     * @param indexed groups of columns by which rows will be looked up, for instance {@code "certno, insutype"}
     */
    public static Staging open(Connection connection, String table, String columns, String... indexed)
            throws SQLException {
        Dialect dialect = Dialect.of(connection);
        List<String> indexes = new ArrayList<>();
        for (int i = 0; i < indexed.length; i++) {
            indexes.add(dialect.index(table + "_" + i, table, indexed[i]));
        }
        Staging staging = new Staging(connection, table, BulkInsert.into(connection, table, namesOf(columns)), indexes);
        staging.execute(dialect.temporaryTable(table, columns));
        if (!dialect.indexesAreMadeLast()) {
            staging.makeIndexes();
        }
        return staging;
    }

    public void add(Object... values) throws SQLException {
        rows.add(values);
    }

    /** All rows are in, the planner knows how many. */
    public void complete() throws SQLException {
        rows.flush();
        makeIndexes();
        Sql.analyze(connection, table);
    }

    /** The statement with every {@code {stage}} replaced by the name of this table. */
    public String sql(String text) {
        return text.replace("{stage}", table);
    }

    public String table() {
        return table;
    }

    private void makeIndexes() throws SQLException {
        for (String index : indexes) {
            execute(index);
        }
        indexes.clear();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String[] namesOf(String columns) {
        return java.util.Arrays.stream(columns.replaceAll("\\([^)]*\\)", "").split(","))
                .map(column -> column.strip().split("\\s+")[0]).toArray(String[]::new);
    }
}
