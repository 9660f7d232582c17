package yibao.portal.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.portal.Page;
import yibao.portal.frame.Waiting;
import yibao.portal.frame.WaitingItem;
import yibao.warning.AlertFilter;
import yibao.warning.AlertFilter.Standing;
import yibao.warning.boundary.ListingAlerts;
import yibao.warning.boundary.ListingLeads;
import yibao.warning.boundary.ShowingWarningOverview;

/** Alerts that civil affairs owes an answer, and people somebody is to find. */
@ApplicationScoped
public class WarningWaiting implements Waiting {
    @Inject
    private ShowingWarningOverview overview;

    @Inject
    private ListingAlerts alerts;

    @Inject
    private ListingLeads leads;

    @Override
    public List<WaitingItem> of(Caller caller) {
        List<WaitingItem> items = new ArrayList<>();
        if (Page.ALERTS.opensFor(caller)) {
            int year = overview.usualYear();
            items.add(new WaitingItem(Page.ALERTS, "?standing=OVERDUE", "waiting.overdue", alerts.countOverdue(year, caller), WaitingItem.Urgency.FAULT));
            if (caller.has(Role.CIVIL)) {
                items.add(new WaitingItem(Page.ALERTS, "?standing=OPEN", "waiting.open",
                        alerts.count(AlertFilter.all(year).standing(Standing.OPEN), caller), WaitingItem.Urgency.WORK));
            }
            if (Page.LEADS.opensFor(caller)) {
                items.add(WaitingItem.work(Page.LEADS, "waiting.leads", leads.countUnfinished(year, caller)));
            }
        }
        return items;
    }
}
