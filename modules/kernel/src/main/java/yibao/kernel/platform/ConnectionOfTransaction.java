package yibao.kernel.platform;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * The one connection that all doors of a transaction share as long as one of them holds it open. The server's pool hands
 * out several handles on one connection, but rows written through the first are lost when a third is opened beside it
 * ({@code ContainerIT}), so it is asked for one at a time.
 */
final class ConnectionOfTransaction {
    private final DataSource pool;
    private Connection connection;
    private int uses;

    private ConnectionOfTransaction(DataSource pool) {
        this.pool = pool;
    }

    static Connection open(TransactionSynchronizationRegistry transactions, DataSource pool) throws SQLException {
        var held = (ConnectionOfTransaction) transactions.getResource(ConnectionOfTransaction.class);
        if (held == null) {
            held = new ConnectionOfTransaction(pool);
            transactions.putResource(ConnectionOfTransaction.class, held);
        }
        return held.use();
    }

    private Connection use() throws SQLException {
        if (uses == 0) {
            connection = pool.getConnection();
        }
        uses++;
        var shared = connection;
        var closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(ConnectionOfTransaction.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (closed.compareAndSet(false, true)) {
                            release();
                        }
                        return null;
                    }
                    try {
                        return method.invoke(shared, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private void release() throws SQLException {
        uses--;
        if (uses == 0) {
            connection.close();
        }
    }
}
