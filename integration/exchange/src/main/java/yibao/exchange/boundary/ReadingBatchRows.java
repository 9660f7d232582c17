package yibao.exchange.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import yibao.exchange.RefusalsPage;
import yibao.exchange.RowsPage;
import yibao.exchange.control.Batch;
import yibao.exchange.control.Ledger;
import yibao.exchange.control.Refusals;
import yibao.exchange.control.RowsOfFile;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.LookInPortions;
import yibao.kernel.audit.Seen;
import yibao.kernel.db.Slice;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.kernel.problem.BusinessProblem;

/**
 * Shows what a batch says about people: its rows and what was wrong with them, masked, and each look remembered. A file
 * speaks of the whole city, so only those may look who may see the whole city.
 */
@Stateless
public class ReadingBatchRows {

    private Ledger ledger;
    private RowsOfFile files;
    private Refusals refusals;
    private Database database;
    private Audit audit;
    private Transactions transactions;

    protected ReadingBatchRows() {
    }

    @Inject
    public ReadingBatchRows(Ledger ledger, RowsOfFile files, Refusals refusals, Database database, Audit audit,
            Transactions transactions) {
        this.ledger = ledger;
        this.files = files;
        this.refusals = refusals;
        this.database = database;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * @param after the last line of the page before, 0 for the first page
     * @throws BusinessProblem BATCH_UNKNOWN, SCOPE_TOO_NARROW, FILE_GONE, FILE_UNREADABLE
     */
    public RowsPage read(String batchId, int after, int limit, Caller caller) {
        try {
            Batch batch = batchFor(batchId, caller);
            RowsOfFile.Page page = files.page(batch, after, limit);
            remember(entry(caller, "READ_BATCH_ROWS", batchId, Disclosure.SHOWN,
                    "after line " + after + ", " + page.shown().rows().size() + " rows"), page.people());
            return page.shown();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The same by its place.
     *
     * @param place of the first row below the header, counted from 0
     * @throws BusinessProblem BATCH_UNKNOWN, SCOPE_TOO_NARROW, FILE_GONE, FILE_UNREADABLE
     */
    public RowsPage readFrom(String batchId, long place, int limit, Caller caller) {
        try {
            RowsOfFile.Page page = files.pageFrom(batchFor(batchId, caller), place, limit);
            remember(entry(caller, "READ_BATCH_ROWS", batchId, Disclosure.SHOWN,
                    "from row " + place + ", " + page.shown().rows().size() + " rows"), page.people());
            return page.shown();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How many rows its file has. @throws BusinessProblem as above */
    public long count(String batchId, Caller caller) {
        try {
            return files.count(batchFor(batchId, caller));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How many faults were found. @throws BusinessProblem BATCH_UNKNOWN, SCOPE_TOO_NARROW */
    public long countRefusals(String batchId, Caller caller) {
        try {
            return refusals.count(holderOf(batchFor(batchId, caller)));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @param place of the first fault, counted from 0; @throws BusinessProblem BATCH_UNKNOWN, SCOPE_TOO_NARROW */
    public List<RowsPage.Refusal> readRefusalsFrom(String batchId, long place, int limit, Caller caller) {
        try {
            Batch batch = batchFor(batchId, caller);
            Slice slice = Slice.of(place, limit, refusals.count(holderOf(batch)));
            Refusals.Page page = refusals.page(holderOf(batch), batch.contract(), slice);
            remember(entry(caller, "READ_REFUSALS", batchId, Disclosure.SHOWN, "from " + place + ", " + page.shown().refusals().size()),
                    page.people());
            return page.shown().refusals();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A batch that came twice was refused once. */
    private static String holderOf(Batch batch) {
        return batch.duplicateOf() == null ? batch.batchId() : batch.duplicateOf();
    }

    /** @throws BusinessProblem BATCH_UNKNOWN, SCOPE_TOO_NARROW */
    public RefusalsPage readRefusals(String batchId, int after, int limit, Caller caller) {
        try {
            Batch batch = batchFor(batchId, caller);
            Refusals.Page page = refusals.page(holderOf(batch), batch.contract(), after, limit);
            remember(entry(caller, "READ_REFUSALS", batchId, Disclosure.SHOWN,
                    "after line " + after + ", " + page.shown().refusals().size()), page.people());
            return page.shown();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * To be called before all refusals of a batch are handed out as a file.
     *
     * @param disclosure SHOWN where they go out masked, SHOWN_FULL where they go out as the sender has them
     */
    public void admitToAllRefusals(String batchId, String disclosure, Caller caller) {
        try {
            Batch batch = batchFor(batchId, caller);
            LookInPortions<Seen> look = new LookInPortions<>(new LookInPortions.Memory(audit, database, transactions),
                    entry(caller, "READ_REFUSALS", batchId, disclosure, "all, as file"), Function.identity(), seen -> { });
            refusals.forEachPerson(holderOf(batch), batch.contract(), look::take);
            look.end();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Batch batchFor(String batchId, Caller caller) throws SQLException {
        Batch batch = ledger.find(batchId).orElseThrow(
                () -> new BusinessProblem("exchange", "BATCH_UNKNOWN", 404, "没有这个批次，请核对批次编号"));
        caller.scope().needEverywhere("exchange", "批次的明细涉及全市人员");
        return batch;
    }

    private static AuditEntry entry(Caller caller, String action, String batchId, String outcome, String detail) {
        return AuditEntry.of(caller.name(), action, batchId, outcome, detail).forPurpose("交换批次核对");
    }

    private void remember(AuditEntry entry, List<Seen> people) throws SQLException {
        try (Connection connection = database.open()) {
            audit.record(connection, new Look(entry, people));
        }
    }
}
