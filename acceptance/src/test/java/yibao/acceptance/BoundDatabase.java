package yibao.acceptance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;

/**
 * The database without a container: a connection belongs to the transaction that its thread runs, and is committed or
 * rolled back with it; outside of one every statement stands for itself.
 */
final class BoundDatabase extends Database implements Transactions, AutoCloseable {

    static final String COMMIT = "commit";

    private final String url;
    private final Consumer<String> heard;
    private final ThreadLocal<Deque<Connection>> running = ThreadLocal.withInitial(ArrayDeque::new);
    private final Deque<Connection> idle = new ArrayDeque<>();

    /** @param heard is told every statement before it is prepared, and every commit when it is done */
    BoundDatabase(String url, Consumer<String> heard) {
        this.url = url;
        this.heard = heard;
    }

    @Override
    public Connection open() throws SQLException {
        Connection bound = running.get().peek();
        return bound == null ? standingAlone() : watched(bound, () -> { });
    }

    @Override
    public void ready() {
        // the tables are made before the bureau opens
    }

    @Override
    public boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    @Override
    public <T> T inNew(Callable<T> work) {
        try {
            Connection connection = take();
            running.get().push(connection);
            try {
                T result = work.call();
                connection.commit();
                heard.accept(COMMIT);
                return result;
            } catch (Throwable failed) { // an error of an assertion rolls back too
                connection.rollback();
                throw failed;
            } finally {
                running.get().pop();
                giveBack(connection);
            }
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception checked) { // Callable declares no narrower one
            throw new IllegalStateException(checked);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
        idle.clear();
    }

    private Connection standingAlone() throws SQLException {
        Connection connection = take();
        connection.setAutoCommit(true);
        return watched(connection, () -> {
            connection.setAutoCommit(false);
            giveBack(connection);
        });
    }

    private synchronized Connection take() throws SQLException {
        Connection connection = idle.isEmpty() ? DriverManager.getConnection(url) : idle.pop();
        connection.setAutoCommit(false);
        return connection;
    }

    private synchronized void giveBack(Connection connection) {
        idle.push(connection);
    }

    private Connection watched(Connection connection, Closing closing) {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        closing.close();
                        return null;
                    }
                    if (method.getName().equals("prepareStatement")) {
                        heard.accept((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private interface Closing {
        void close() throws SQLException;
    }
}
