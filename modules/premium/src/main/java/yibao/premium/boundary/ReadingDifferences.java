package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceLine;

/** Lets people read the differences of the latest reconciliation, a page at a time or all at once. */
@Stateless
public class ReadingDifferences {

    private ShowingReconciliation showing;
    private ListingDifferences listing;

    protected ReadingDifferences() {
    }

    @Inject
    public ReadingDifferences(ShowingReconciliation showing, ListingDifferences listing) {
        this.showing = showing;
        this.listing = listing;
    }

    public List<DifferenceLine> page(CoverageYear of, String type, int after, int size) throws SQLException {
        return listing.page(showing.getLatestRun(of), type, after, size);
    }

    /** Streams in one transaction, so that the rows pass in portions. */
    public void export(CoverageYear of, String run, String type, Consumer<DifferenceLine> taker) throws SQLException {
        listing.forEach(run, type, taker);
    }
}
