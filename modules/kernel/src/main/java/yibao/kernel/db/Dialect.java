package yibao.kernel.db;

import java.sql.Connection;
import java.sql.SQLException;

/** The two databases Yibao runs on, and the few words in which they differ. */
public enum Dialect {
    POSTGRESQL, H2;

    public static Dialect of(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName()) ? POSTGRESQL : H2;
    }

    /** H2 commits at this statement, so it may only come before the transaction has written anything. */
    String temporaryTable(String name, String columns) {
        return switch (this) {
            case POSTGRESQL -> "create temporary table " + name + " (" + columns + ") on commit drop";
            case H2 -> "create cached local temporary table " + name + " (" + columns + ") on commit drop";
        };
    }
}
