package yibao.portal.administration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.policy.PolicyRowView;
import yibao.kernel.policy.PolicyTableView;
import yibao.kernel.policy.ReadingPolicies;
import yibao.kernel.policy.change.ListingChanges;
import yibao.kernel.policy.change.PolicyChangeView;

/** The policy tables as they stand on a day, and what was changed at the desk. */
@Named
@ViewScoped
public class PolicyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReadingPolicies reading;

    @Inject
    private transient ListingChanges listing;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient Clock clock;

    @Inject
    private PolicyDesk draft;

    private String table;
    private LocalDate asOf;
    private transient PolicyTableView view;
    private transient TimeLine line;
    private transient ReadingPolicies.Overview overview;

    public ReadingPolicies.Overview getOverview() {
        if (overview == null) {
            overview = reading.overview();
        }
        return overview;
    }

    public void choose(String name) {
        table = name;
        draft.giveUp();
        look();
    }

    /** On another day. */
    public void look() {
        view = null;
        line = null;
    }

    public PolicyTableView getView() {
        if (view == null) {
            view = reading.table(getTable(), getAsOf(), null);
        }
        return view;
    }

    public List<PolicyRowView> getRows() {
        return getView().rows();
    }

    public void add() {
        draft.add(getView(), null);
    }

    public void follow(String rowRef) {
        draft.add(getView(), row(rowRef));
    }

    public void end(String rowRef) {
        draft.end(getTable(), row(rowRef));
    }

    public void propose() {
        draft.propose(current.get());
    }

    public void preview() {
        draft.preview(current.get());
    }

    private PolicyRowView row(String rowRef) {
        return getRows().stream().filter(row -> row.ref().equals(rowRef)).findFirst().orElseThrow();
    }

    public TimeLine getLine() {
        if (line == null) {
            line = TimeLine.of(getRows(), LocalDate.now(clock));
        }
        return line;
    }

    public List<PolicyChangeView> getChanges() {
        return listing.listAll();
    }

    /** Administrators change; auditors read. */
    public boolean isMayChange() {
        return current.get().has(Role.ADMIN);
    }

    public PolicyDesk getDraft() {
        return draft;
    }

    public String getTable() {
        return table == null ? getOverview().tables().get(0) : table;
    }

    public LocalDate getAsOf() {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }
}
