package yibao.portal.settlement;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.problem.BusinessProblem;
import yibao.portal.frame.PersonInHand;
import yibao.settlement.SettlementRecomputation;
import yibao.settlement.ShownSettlement;
import yibao.settlement.boundary.RecomputingSettlement;
import yibao.settlement.boundary.ShowingSettlement;

/** One settlement with all it was decided from, decided again on demand. */
@Named
@ViewScoped
public class OneSettlement implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShowingSettlement showing;

    @Inject
    private transient RecomputingSettlement recomputing;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient PersonInHand people;

    @Inject
    private transient SettlementWording words;

    private String setlId;
    private String token;
    private transient ShownSettlement shown;
    private transient SettlementRecomputation again;

    public void open() {
        if (setlId == null || setlId.isBlank()) {
            return;
        }
        try {
            shown = showing.show(setlId, current.get());
            token = people.tokenOf(showing.whoseIs(setlId, current.get()));
        } catch (BusinessProblem refused) {
            words.tell(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        }
    }

    public void recompute() {
        again = recomputing.recompute(setlId, current.get());
    }

    public ShownSettlement getShown() {
        return shown;
    }

    public BillStack getStack() {
        return BillStack.of(shown.settlement());
    }

    public List<UseLine> getUse() {
        return UseLine.between(shown.before(), shown.after());
    }

    public SettlementRecomputation getAgain() {
        return again;
    }

    public String getToken() {
        return token;
    }

    public String getSetlId() {
        return setlId;
    }

    public void setSetlId(String setlId) {
        this.setlId = setlId;
    }
}
