package yibao.portal.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import yibao.enrolment.IdentityCase;
import yibao.enrolment.LapsedInTown;
import yibao.enrolment.boundary.ListingIdentityCases;
import yibao.enrolment.boundary.ListingLapsed;
import yibao.enrolment.boundary.ShowingCoverageRates;
import yibao.enrolment.boundary.ShowingKeyGroups;
import yibao.kernel.access.Caller;
import yibao.portal.Page;
import yibao.portal.frame.Waiting;
import yibao.portal.frame.WaitingItem;

/** Who is to be registered, whose identity is to be decided, who in hardship is not insured. */
@ApplicationScoped
public class CoverageWaiting implements Waiting {
    @Inject
    private ShowingCoverageRates rates;

    @Inject
    private ListingLapsed lapsed;

    @Inject
    private ListingIdentityCases identities;

    @Inject
    private ShowingKeyGroups groups;

    @Override
    public List<WaitingItem> of(Caller caller) {
        var years = rates.years();
        if (years.isEmpty() || !Page.LAPSED.opensFor(caller)) {
            return List.of();
        }
        int year = years.get(0);
        List<WaitingItem> items = new ArrayList<>();
        items.add(WaitingItem.work(Page.LAPSED, "waiting.lapsed", lapsed.byTown(year, caller).stream()
                .mapToLong(LapsedInTown::paidNotEnrolled).sum()));
        items.add(WaitingItem.work(Page.KEY_GROUPS, "waiting.uninsured", groups.show(year, caller).everybody().uninsured()));
        if (Page.IDENTITIES.opensFor(caller)) {
            items.add(WaitingItem.work(Page.IDENTITIES, "waiting.identities",
                    identities.count(IdentityCase.State.OPEN, null, caller)));
        }
        return items;
    }
}
