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
     * A table for the rows of one transaction, empty. On H2 it is an ordinary table made anew: a temporary one, killed
     * in the middle of a large batch, left a file that H2 2.2 could not open again in half of all tries. H2 commits
     * when it makes a table, so it may only be asked for before the transaction has written anything, and by one
     * worker at a time.
     */
    String temporaryTable(String name, String columns) {
        return switch (this) {
            case POSTGRESQL -> "create temporary table " + name + " (" + columns + ") on commit drop";
            case H2 -> "drop table if exists " + name + "; create table " + name + " (" + columns + ")";
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
