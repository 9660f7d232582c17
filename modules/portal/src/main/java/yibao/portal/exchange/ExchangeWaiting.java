package yibao.portal.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import yibao.exchange.boundary.ListingAlarms;
import yibao.exchange.boundary.ListingBatches;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.portal.Page;
import yibao.portal.frame.Waiting;
import yibao.portal.frame.WaitingItem;

/** What of the exchange waits for an operator. */
@ApplicationScoped
public class ExchangeWaiting implements Waiting {
    @Inject
    private ListingBatches batches;

    @Inject
    private ListingAlarms alarms;

    @Override
    public List<WaitingItem> of(Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            return List.of();
        }
        return List.of(new WaitingItem(Page.BATCHES, "?outcome=FAILED", "waiting.failed", batches.countWaiting("FAILED"), WaitingItem.Urgency.FAULT),
                new WaitingItem(Page.PARTNERS, "", "waiting.alarms", alarms.listOpen().size(), WaitingItem.Urgency.FAULT),
                new WaitingItem(Page.BATCHES, "?outcome=HELD", "waiting.held", batches.countWaiting("HELD"), WaitingItem.Urgency.WORK));
    }
}
