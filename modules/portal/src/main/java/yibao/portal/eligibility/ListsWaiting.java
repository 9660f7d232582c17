package yibao.portal.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import yibao.assistance.boundary.ShowingCheckLists;
import yibao.kernel.access.Caller;
import yibao.portal.Page;
import yibao.portal.frame.Waiting;
import yibao.portal.frame.WaitingItem;

/** Lists of this caller that were read and not asked about, failed, or can be taken home. */
@ApplicationScoped
public class ListsWaiting implements Waiting {
    @Inject
    private ShowingCheckLists showing;

    @Override
    public List<WaitingItem> of(Caller caller) {
        if (!Page.CHECK_LISTS.opensFor(caller)) {
            return List.of();
        }
        var states = showing.list(caller).stream().map(list -> list.state()).toList();
        return List.of(
                new WaitingItem(Page.CHECK_LISTS, "", "waiting.failed", count(states, "FAILED"), WaitingItem.Urgency.FAULT),
                new WaitingItem(Page.CHECK_LISTS, "", "waiting.ready", count(states, "READY"), WaitingItem.Urgency.WORK),
                new WaitingItem(Page.CHECK_LISTS, "", "waiting.done", count(states, "DONE"), WaitingItem.Urgency.NEWS));
    }

    private static long count(List<String> states, String wanted) {
        return states.stream().filter(wanted::equals).count();
    }
}
