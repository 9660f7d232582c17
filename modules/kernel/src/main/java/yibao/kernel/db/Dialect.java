package yibao.kernel.db;

import java.sql.Connection;
import java.sql.SQLException;

/** The two databases Yibao runs on, and the few words in which they differ. */
public enum Dialect {
    POSTGRESQL, H2;

    public static Dialect of(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName()) ? POSTGRESQL : H2;
    }

    /**
     * A table of this session whose rows go with the transaction. H2 commits when it makes one and keeps it for the
     * session's next transaction, so it may only be asked for before the transaction has written anything.
     */
    String temporaryTable(String name, String columns) {
        return switch (this) {
            case POSTGRESQL -> "create temporary table " + name + " (" + columns + ") on commit drop";
            case H2 -> "create cached local temporary table if not exists " + name + " (" + columns
                    + ") on commit delete rows";
        };
    }

    /** An index made over rows that are there costs a tenth of one that grows with them; but H2 commits when it makes one. */
    boolean indexesAreMadeLast() {
        return this == POSTGRESQL;
    }

    String index(String name, String table, String columns) {
        return switch (this) {
            case POSTGRESQL -> "create index on " + table + " (" + columns + ")";
            case H2 -> "create index if not exists " + name + " on " + table + " (" + columns + ")";
        };
    }
}
