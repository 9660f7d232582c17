package yibao.kernel.platform;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The one connection that all doors of a transaction share; it is given back when the transaction has ended. The server's
 * pool hands out several handles on one connection, but rows written through the first are lost when a third is opened
 * beside it ({@code ContainerIT}), so it is asked for one only.
 */
final class ConnectionOfTransaction implements Synchronization {
    private static final Logger LOG = Logger.getLogger(ConnectionOfTransaction.class.getName());

    private final Connection connection;

    private ConnectionOfTransaction(Connection connection) {
        this.connection = connection;
    }

    static Connection open(TransactionSynchronizationRegistry transactions, DataSource pool) throws SQLException {
        var held = (ConnectionOfTransaction) transactions.getResource(ConnectionOfTransaction.class);
        if (held == null) {
            held = new ConnectionOfTransaction(pool.getConnection());
            transactions.putResource(ConnectionOfTransaction.class, held);
            transactions.registerInterposedSynchronization(held);
        }
        return held.thatStaysOpen();
    }

    private Connection thatStaysOpen() {
        return (Connection) Proxy.newProxyInstance(ConnectionOfTransaction.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Override
    public void beforeCompletion() {
        // the transaction's last words are still to be written
    }

    @Override
    public void afterCompletion(int status) {
        try {
            connection.close();
        } catch (SQLException failure) {
            LOG.log(Level.WARNING, "a connection could not be given back", failure);
        }
    }
}
