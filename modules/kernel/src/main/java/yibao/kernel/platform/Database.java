package yibao.kernel.platform;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The door to the database for all who write SQL: a connection taken here belongs to the transaction that is running. */
@ApplicationScoped
public class Database {
    public static final String JNDI = "java:app/jdbc/yibao";

    @Resource(lookup = JNDI)
    private DataSource pool;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @EJB
    private Schema schema;

    /** Waits for the tables, then joins the running transaction; close it as usual. */
    public Connection open() throws SQLException {
        ready();
        return transactions.getTransactionKey() == null ? pool.getConnection()
                : ConnectionOfTransaction.open(transactions, pool);
    }

    /** Returns as soon as the tables are there: for those who reach the database by another way, such as JPA. */
    public void ready() {
        schema.version();
    }

    /** The raw PostgreSQL connection below the pool's wrapper is reached with {@code unwrap(PGConnection.class)}. */
    public boolean isPostgres() {
        return DatabaseTarget.fromSettings().isPostgres();
    }
}
