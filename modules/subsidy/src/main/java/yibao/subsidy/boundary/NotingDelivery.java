package yibao.subsidy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** Notes by which batch a statement went to finance, in the transaction that made the batch. */
@ApplicationScoped
public class NotingDelivery {

    private Database database;
    private Clock clock;

    protected NotingDelivery() {
    }

    @Inject
    public NotingDelivery(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void sent(String stmtNo, String batchId) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, "insert into subsidy_delivery (stmt_no, batch_id, sent_at) values (?, ?, ?)", stmtNo, batchId,
                    clock.instant());
        }
    }
}
