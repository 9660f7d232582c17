package yibao.portal.premium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.portal.Page;
import yibao.portal.frame.Waiting;
import yibao.portal.frame.WaitingItem;
import yibao.premium.DifferenceFilter;
import yibao.premium.boundary.FindingDifferences;
import yibao.premium.boundary.ShowingReconciliation;

/** Differences of the latest year that are nobody's: no period closes while there is one. */
@ApplicationScoped
public class DifferencesWaiting implements Waiting {
    private static final DifferenceFilter NOBODYS =
            new DifferenceFilter(null, null, DifferenceFilter.NOBODY, null, null, null, null, null);

    @Inject
    private ShowingReconciliation showing;

    @Inject
    private FindingDifferences finding;

    @Override
    public List<WaitingItem> of(Caller caller) {
        if (!Page.DIFFERENCES.opensFor(caller)) {
            return List.of();
        }
        try {
            var years = showing.listYears();
            return years.isEmpty() ? List.of() : List.of(WaitingItem.work(Page.DIFFERENCES, "waiting.nobodys",
                    finding.count(years.get(0), NOBODYS, caller)));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
