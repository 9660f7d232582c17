package yibao.portal.eligibility;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import yibao.assistance.CheckLine;
import yibao.assistance.Recomputation;
import yibao.assistance.boundary.RecomputingCheck;
import yibao.assistance.boundary.ShowingChecks;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;

/** Earlier checks, newest first: one's own, all for the auditor, or everything about one person. */
@Named
@ViewScoped
public class ChecksPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    private transient ShowingChecks showing;

    @Inject
    private transient RecomputingCheck recomputing;

    @Inject
    private transient CurrentCaller caller;

    private String certNo;
    private String purpose;
    private String shownId;
    /** Where the pages before this one began; the last is this one's own, empty on the newest. */
    private final Deque<String> places = new ArrayDeque<>(List.of(""));
    private transient yibao.assistance.CheckPage page;
    private transient AnswerCard card;
    private transient Recomputation again;

    private yibao.assistance.CheckPage page() {
        if (page == null) {
            page = certNo == null ? showing.list(caller.get(), places.peek(), ROWS)
                    : showing.historyOf(null, certNo, purpose, caller.get(), places.peek(), ROWS);
        }
        return page;
    }

    /** Looks for a number, or for everything again where none is given. */
    public void search() {
        newest();
        page();
    }

    public void everything() {
        certNo = null;
        purpose = null;
        newest();
    }

    public void newest() {
        places.clear();
        places.push("");
        page = null;
    }

    public void older() {
        places.push(page().next());
        page = null;
    }

    public void newer() {
        places.pop();
        page = null;
    }

    public void show(String id) {
        shownId = id;
        again = null;
        card = new AnswerCard(showing.show(id, caller.get()));
    }

    public void recompute() {
        again = recomputing.recompute(shownId, caller.get());
        card = new AnswerCard(showing.show(shownId, caller.get()));
    }

    public boolean isAuditor() {
        return caller.get().has(Role.AUDITOR);
    }

    public List<CheckLine> getLines() {
        return page().checks();
    }

    public boolean isOlderThere() {
        return page().next() != null;
    }

    public boolean isNewerThere() {
        return places.size() > 1;
    }

    public AnswerCard getCard() {
        return card;
    }

    public Recomputation getAgain() {
        return again;
    }

    public String getCertNo() {
        return certNo;
    }

    public void setCertNo(String certNo) {
        this.certNo = certNo;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}
