package yibao.portal.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.portal.Page;
import yibao.portal.frame.Waiting;
import yibao.portal.frame.WaitingItem;
import yibao.premium.CoverageYear;
import yibao.subsidy.CaseFilter;
import yibao.subsidy.CaseState;
import yibao.subsidy.boundary.ListingCases;
import yibao.subsidy.boundary.ShowingLedger;

/** Rows of the latest year's lists that nobody has touched: work of the reviewer and of the town's clerk. */
@ApplicationScoped
public class SubsidyWaiting implements Waiting {

    @Inject
    private ShowingLedger showing;

    @Inject
    private ListingCases cases;

    @Override
    public List<WaitingItem> of(Caller caller) {
        if (!caller.has(Role.ASSISTANCE) && !caller.has(Role.CLERK)) {
            return List.of();
        }
        try {
            List<CoverageYear> years = showing.listYears();
            return years.isEmpty() ? List.of() : List.of(WaitingItem.work(Page.SUBSIDY_LISTS, "waiting.cases",
                    cases.count(new CaseFilter(years.get(0), null, CaseState.OPEN, null, null, true, null), caller)));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
