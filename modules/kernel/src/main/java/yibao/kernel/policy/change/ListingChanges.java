package yibao.kernel.policy.change;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import yibao.kernel.policy.Policies;

/** What has been changed at the desk, and by whom. */
@Stateless
public class ListingChanges {
    private KeptChanges changes;
    private Policies policies;

    public ListingChanges() {}

    @Inject
    public ListingChanges(KeptChanges changes, Policies policies) {
        this.changes = changes;
        this.policies = policies;
    }

    /** Of the pack in force, the latest first; few in a year. */
    public List<PolicyChangeView> listAll() {
        return changes.listAll(policies.current().pack());
    }
}
