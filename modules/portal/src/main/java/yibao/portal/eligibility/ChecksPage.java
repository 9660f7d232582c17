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
import yibao.kernel.problem.BusinessProblem;

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
    /** Whom the rows on the page are about; null for all. */
    private String asked;
    private String askedFor;
    private String shownId;
    /** Where the pages before this one began; the last is this one's own, empty on the newest. */
    private final Deque<String> places = new ArrayDeque<>(List.of(""));
    private transient yibao.assistance.CheckPage page;
    private transient AnswerCard card;
    private transient Recomputation again;

    private yibao.assistance.CheckPage page() {
        if (page == null) {
            page = asked == null ? showing.list(caller.get(), places.peek(), ROWS)
                    : showing.historyOf(null, asked, askedFor, caller.get(), places.peek(), ROWS);
        }
        return page;
    }

    /** Looks for a number. One that cannot be is said, and the page goes on showing everything. */
    public void search() {
        ask(certNo, purpose);
        try {
            page();
        } catch (BusinessProblem refused) {
            ask(null, null);
            throw refused;
        }
    }

    private void ask(String number, String why) {
        asked = number;
        askedFor = why;
        newest();
    }

    public void everything() {
        certNo = null;
        purpose = null;
        ask(null, null);
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
