package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import yibao.exchange.Outcome;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;

/**
 * How a batch ends: outcome, receipt, audit record and the answer that has to leave are written together, in the
 * transaction that applied the rows or refused them.
 */
@ApplicationScoped
public class Ending {

    private static final String ACTOR = "exchange";

    private Database database;
    private Ledger ledger;
    private Receipts receipts;
    private Audit audit;
    private Clock clock;

    protected Ending() {
    }

    @Inject
    public Ending(Database database, Ledger ledger, Receipts receipts, Audit audit, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    void end(Batch batch, Outcome outcome, Ledger.Counts counts, List<Receipts.Problem> problems) throws SQLException {
        Instant now = clock.instant();
        write(batch, outcome, counts, receipts.write(batch, outcome, counts, problems, now), now);
    }

    /** The same delivery again: nothing is applied and the first receipt is the answer. */
    void repeat(Batch batch, Batch first) throws SQLException {
        ledger.duplicateOf(batch.batchId(), first.batchId());
        write(batch, Outcome.DUPLICATE, Ledger.Counts.NOTHING, first.receipt(), clock.instant());
    }

    private void write(Batch batch, Outcome outcome, Ledger.Counts counts, String receipt, Instant now)
            throws SQLException {
        ledger.end(batch.batchId(), outcome, counts, receipt, now);
        ledger.queueAnswer(batch.batchId(), Answer.RECEIPT, now);
        try (Connection connection = database.open()) {
            audit.record(connection, AuditEntry.of(ACTOR, "BATCH", batch.batchId(), outcome.name(),
                    batch.contract() + " " + batch.source() + " read " + counts.read() + " accepted "
                            + counts.accepted() + " unchanged " + counts.unchanged() + " rejected "
                            + counts.rejected()));
        }
    }
}
