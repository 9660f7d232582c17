package yibao.kernel.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Short forms of JDBC for statements that stand in one place. Parameters as in {@link BulkInsert#add}. */
public final class Sql {

    private static final int FETCH = 5_000;

    private Sql() {
    }

    /** Reads one row. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row after another. */
    public interface Visitor {
        void visit(ResultSet row) throws SQLException;
    }

    public static long execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeLargeUpdate();
        }
    }

    /** Adds one row. @return the number that the database gave it */
    public static long insert(Connection connection, String number, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {number})) {
            set(statement, parameters);
            statement.executeUpdate();
            try (ResultSet given = statement.getGeneratedKeys()) {
                given.next();
                return given.getLong(1);
            }
        }
    }

    /**
     * Tells PostgreSQL's planner what a table now holds. To be called where many rows were added and are joined before
     * the database has looked by itself: a plan made for an empty table multiplies people by receipts. H2 looks by
     * itself.
     */
    public static void analyze(Connection connection, String table) throws SQLException {
        if (Dialect.of(connection) == Dialect.POSTGRESQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze " + table);
            }
        }
    }

    /** All at once, which lets PostgreSQL work in parallel; what is read in portions it reads alone. */
    public static <T> List<T> list(Connection connection, Reader<T> reader, String sql, Object... parameters)
            throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, sql, parameters); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    public static <T> Optional<T> find(Connection connection, Reader<T> reader, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
        }
    }

    /** @throws java.util.NoSuchElementException where no row is found */
    public static <T> T get(Connection connection, Reader<T> reader, String sql, Object... parameters)
            throws SQLException {
        return find(connection, reader, sql, parameters).orElseThrow();
    }

    /** Streams: in a transaction the rows pass in portions and are never all in memory. */
    public static void forEach(Connection connection, Visitor visitor, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.visit(rows);
                }
            }
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        set(statement, parameters);
        return statement;
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, BatchInsert.jdbc(parameters[i]));
        }
    }
}
