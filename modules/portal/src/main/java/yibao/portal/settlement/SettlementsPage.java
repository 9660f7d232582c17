package yibao.portal.settlement;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.problem.BusinessProblem;
import yibao.settlement.Care;
import yibao.settlement.Insurance;
import yibao.settlement.Settled;
import yibao.settlement.SettlementFilter;
import yibao.settlement.SettlementPage;
import yibao.settlement.SettlementView;
import yibao.settlement.boundary.ListingSettlements;

/** Settlements found, the latest first, a page at a time. */
@Named("settlements")
@ViewScoped
public class SettlementsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    private transient ListingSettlements listing;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient SettlementWording words;

    private final SettlementForm form = new SettlementForm();
    /** Where the pages before this one began; the last is this one's own, empty on the newest. */
    private final Deque<String> places = new ArrayDeque<>(List.of(""));
    private transient SettlementFilter filter = SettlementFilter.ALL;
    private transient SettlementPage page;
    private transient Long count;

    private SettlementPage page() {
        if (page == null) {
            page = listing.list(filter(), form.getPurpose(), places.peek(), ROWS, current.get());
        }
        return page;
    }

    private SettlementFilter filter() {
        return filter == null ? SettlementFilter.ALL : filter;
    }

    /** What cannot be looked for is said, and the page goes on showing what it showed. */
    public void search() {
        try {
            filter = form.filter(words);
            newest();
        } catch (BusinessProblem refused) {
            words.tell(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        }
    }

    public void newest() {
        places.clear();
        places.push("");
        page = null;
        count = null;
    }

    public void older() {
        places.push(page().next());
        page = null;
    }

    public void newer() {
        places.pop();
        page = null;
    }

    public List<SettlementView> getLines() {
        return page().settlements();
    }

    public long getCount() {
        if (count == null) {
            count = listing.count(filter(), current.get());
        }
        return count;
    }

    public boolean isOlderThere() {
        return page().next() != null;
    }

    public boolean isNewerThere() {
        return places.size() > 1;
    }

    public SettlementForm getForm() {
        return form;
    }

    public Insurance[] getInsurances() {
        return Insurance.values();
    }

    public Care[] getCares() {
        return Care.values();
    }

    public Settled.State[] getStates() {
        return Settled.State.values();
    }
}
