package yibao.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.foureyes.ListingProposals;
import yibao.portal.Page;

/** Proposals of others that this caller may decide. */
@ApplicationScoped
public class ProposalsWaiting implements Waiting {
    @Inject
    private ListingProposals listing;

    @Override
    public List<WaitingItem> of(Caller caller) {
        return Page.PROPOSALS.opensFor(caller)
                ? List.of(WaitingItem.work(Page.PROPOSALS, "waiting.proposals", listing.countWaitingFor(caller))) : List.of();
    }
}
