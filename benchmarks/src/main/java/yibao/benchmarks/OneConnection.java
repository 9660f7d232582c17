package yibao.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;

/** The application's database as its classes see it inside one transaction: what they close stays open, and none begins another. */
final class OneConnection extends Database implements Transactions, AutoCloseable {

    private static final List<String> MIGRATIONS = List.of("V001__audit.sql", "V002__jobs.sql", "V003__users_and_proposals.sql", "V004__administration.sql",
            "V005__stopping_jobs.sql", "V006__looks_at_lists.sql", "V010__exchange.sql", "V011__console.sql", "V020__enrolment.sql", "V021__coverage.sql", "V022__person_name.sql",
            "V030__premium.sql", "V031__work_and_closings.sql", "V032__premium_desk.sql", "V033__waivers_and_days.sql", "V040__assistance.sql",
            "V041__checks.sql", "V043__checks_of_lists.sql", "V060__settlement.sql", "V061__deaths.sql",
            "V083__settlement_runs.sql", "V085__checks_know_settlements.sql", "V086__jobs_begun.sql");

    private final Connection connection;

    OneConnection(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
    }

    @Override
    public Connection open() {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Override
    public <T> T inNew(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception checked) { // Callable declares no narrower one
            throw new IllegalStateException(checked);
        }
    }

    @Override
    public void ready() {
        // the tables are made by makeTables
    }

    @Override
    public boolean isPostgres() {
        return connection.getClass().getName().startsWith("org.postgresql");
    }

    void makeTables() throws SQLException {
        if (isPostgres()) {
            execute("drop schema public cascade");
            execute("create schema public");
        } else {
            execute("drop all objects");
        }
        MIGRATIONS.forEach(this::migrate);
        commit();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a database does in quiet hours before a batch comes. */
    void settle() throws SQLException {
        commit();
        if (isPostgres()) {
            connection.setAutoCommit(true);
            execute("vacuum analyze");
            execute("checkpoint");
            connection.setAutoCommit(false);
        } else {
            execute("analyze");
            commit();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void migrate(String file) {
        try (InputStream text = OneConnection.class.getResourceAsStream("/db/migration/" + file)) {
            for (String statement : new String(text.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--.*", "").split(";")) {
                if (!statement.isBlank()) {
                    execute(statement);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
