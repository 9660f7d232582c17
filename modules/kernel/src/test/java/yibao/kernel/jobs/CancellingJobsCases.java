package yibao.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.kernel.platform.Database;

/** A job that nobody works on is cancelled at once; the same on every database, see the subclasses. */
abstract class CancellingJobsCases {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T01:00:00Z"), ZoneOffset.UTC);

    private Transaction worker;
    private Transaction clerk;
    private String jobId;

    abstract String url();

    @BeforeEach
    void oneJobWaits() throws SQLException {
        Flyway.configure().dataSource(url(), null, null).locations("filesystem:src/main/resources/db/migration").load().migrate();
        worker = new Transaction(url());
        clerk = new Transaction(url());
        jobId = jobs(clerk).enqueue("BUILD_LEVY", "390/2022", "operator", "operator");
        clerk.commit();
    }

    @AfterEach
    void nothingStays() throws SQLException {
        worker.rollback();
        clerk.rollback();
        clerk.open().createStatement().execute("delete from job");
        clerk.commit();
        worker.end();
        clerk.end();
    }

    @Test
    void waitingIsCancelledAndNeverTaken() throws SQLException {
        assertThat(jobs(clerk).cancel(jobId)).isTrue();
        clerk.commit();
        assertThat(state()).isEqualTo("CANCELLED");
        assertThat(jobs(worker).isWaiting()).isFalse();
        assertThat(jobs(worker).take()).isEmpty();
    }

    @Test
    void begunIsNotStruckOff() throws SQLException {
        jobs(worker).take().orElseThrow();
        assertThat(jobs(clerk).cancel(jobId)).isFalse();
    }

    @Test
    void endedIsNotCancelled() throws SQLException {
        jobs(worker).done(jobs(worker).take().orElseThrow(), "done");
        worker.commit();
        assertThat(jobs(clerk).cancel(jobId)).isFalse();
        assertThat(state()).isEqualTo("DONE");
    }

    /** While the clerk has not committed, the worker goes past the job instead of waiting for it. */
    @Test
    void beingCancelledIsNotTaken() throws SQLException {
        assertThat(jobs(clerk).cancel(jobId)).isTrue();
        assertThat(jobs(worker).take()).isEmpty();
    }

    private String state() {
        return jobs(clerk).find(jobId).orElseThrow().state();
    }

    private static Jobs jobs(Transaction transaction) {
        return new Jobs(transaction, CLOCK);
    }

    /** A running transaction: whoever opens a connection joins it, as in the server. */
    private static final class Transaction extends Database {
        private final Connection connection;

        Transaction(String url) throws SQLException {
            connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
        }

        @Override
        public Connection open() {
            return (Connection) Proxy.newProxyInstance(Transaction.class.getClassLoader(), new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        try {
                            return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }

        void commit() throws SQLException {
            connection.commit();
        }

        void rollback() throws SQLException {
            connection.rollback();
        }

        void end() throws SQLException {
            connection.close();
        }
    }
}
