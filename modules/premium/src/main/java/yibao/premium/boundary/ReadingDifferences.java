package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceLine;

/** Lets people read the differences of the latest reconciliation, a page at a time or all at once. */
@Stateless
public class ReadingDifferences {

    private ShowingReconciliation showing;
    private ListingDifferences listing;
    private Database database;
    private Audit audit;

    protected ReadingDifferences() {
    }

    @Inject
    public ReadingDifferences(ShowingReconciliation showing, ListingDifferences listing, Database database,
            Audit audit) {
        this.showing = showing;
        this.listing = listing;
        this.database = database;
        this.audit = audit;
    }

    public List<DifferenceLine> page(CoverageYear of, String type, int after, int size, String actor)
            throws SQLException {
        List<DifferenceLine> page = listing.page(showing.getLatestRun(of), type, after, size);
        remember(actor, of, type, "page after " + after + ", " + page.size() + " lines");
        return page;
    }

    /** Streams in one transaction, so that the rows pass in portions. */
    public void export(CoverageYear of, String run, String type, Consumer<DifferenceLine> taker, String actor)
            throws SQLException {
        remember(actor, of, type, "all lines of run " + run);
        listing.forEach(run, type, taker);
    }

    /** Before a name leaves. */
    private void remember(String actor, CoverageYear of, String type, String what) throws SQLException {
        try (Connection connection = database.open()) {
            audit.record(connection, AuditEntry.of(actor, "READ_DIFFERENCES", of.toString(), "SHOWN",
                    (type == null ? "all types" : type) + ", " + what));
        }
    }
}
