package yibao.kernel.platform;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Born in the server's pool without arguments; finds its database in the settings at the first connection. */
public class YibaoDataSource implements DataSource {
    private DataSource database;

    private synchronized DataSource database() throws SQLException {
        if (database == null) {
            database = DatabaseTarget.fromSettings().connect();
        }
        return database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return database().getConnection();
    }

    /** The pool offers a name and password of its own; ours come from the settings alone. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database().isWrapperFor(type);
    }
}
