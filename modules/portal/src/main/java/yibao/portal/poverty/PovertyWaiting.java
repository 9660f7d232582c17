package yibao.portal.poverty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yibao.kernel.access.Caller;
import yibao.portal.Page;
import yibao.portal.frame.Waiting;
import yibao.portal.frame.WaitingItem;
import yibao.poverty.PovertyState;
import yibao.poverty.boundary.ShowingApplications;

/** Applications whose next step is the caller's, state by state; what the bank gave back is a fault. */
@ApplicationScoped
public class PovertyWaiting implements Waiting {
    @Inject
    private ShowingApplications showing;

    @Override
    public List<WaitingItem> of(Caller caller) {
        Set<PovertyState> mine = showing.statesFor(caller);
        if (mine.isEmpty() || !Page.POVERTY_WORK.opensFor(caller)) {
            return List.of();
        }
        try {
            Map<PovertyState, Long> counts = showing.counts(caller);
            List<WaitingItem> items = new ArrayList<>();
            for (PovertyState state : PovertyState.values()) {
                if (mine.contains(state) && counts.getOrDefault(state, 0L) > 0) {
                    items.add(new WaitingItem(state == PovertyState.PAYMENT ? Page.POVERTY_PAYMENTS : Page.POVERTY_WORK,
                            state == PovertyState.PAYMENT ? "" : "?state=" + state, "waiting." + state, counts.get(state),
                            state == PovertyState.BOUNCED ? WaitingItem.Urgency.FAULT : WaitingItem.Urgency.WORK));
                }
            }
            return items;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
