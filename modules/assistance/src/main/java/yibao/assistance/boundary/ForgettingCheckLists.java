package yibao.assistance.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import yibao.assistance.control.CheckLists;
import yibao.assistance.control.ListFiles;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.jobs.RegularWork;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;

/** Deletes the files of lists whose days are over; what was answered stays. */
@ApplicationScoped
public class ForgettingCheckLists extends RegularWork {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private final ListFiles files;
    private final Audit audit;
    private final Database database;
    private final Transactions transactions;
    private final Clock clock;

    /** For the container's proxy only. */
    protected ForgettingCheckLists() {
        super(null, PAUSE);
        files = null;
        audit = null;
        database = null;
        transactions = null;
        clock = null;
    }

    @Inject
    public ForgettingCheckLists(ListFiles files, Audit audit, Database database, Transactions transactions, Clock clock) {
        super(clock, PAUSE);
        this.files = files;
        this.audit = audit;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    protected boolean look() {
        transactions.inNew(this::forget);
        return false;
    }

    /** The row first: a crash in between leaves it to be done again, and deleting twice does no harm. */
    private int forget() throws SQLException {
        try (var connection = database.open()) {
            var lists = new CheckLists(connection);
            var expired = lists.expired(clock.instant());
            for (var listId : expired) {
                lists.gone(listId);
                files.delete(listId);
                audit.record(connection, AuditEntry.of("system", "LIST_FORGOTTEN", listId, "DELETED", null));
            }
            return expired.size();
        }
    }
}
