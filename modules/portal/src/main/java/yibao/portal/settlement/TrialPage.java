package yibao.portal.settlement;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import yibao.kernel.CertNo;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.platform.Settings;
import yibao.kernel.problem.BusinessProblem;
import yibao.portal.frame.PersonInHand;
import yibao.settlement.Care;
import yibao.settlement.HospitalLevel;
import yibao.settlement.Insurance;
import yibao.settlement.SettlementView;
import yibao.settlement.boundary.SettlingOne;

/** A bill is typed in and shows what would be paid; nothing is kept. */
@Named("settlementTrial")
@ViewScoped
public class TrialPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DIVISION_DIGITS = 6;

    @Inject
    private transient SettlingOne settling;

    @Inject
    private transient ChosenMonths months;

    @Inject
    private transient PersonInHand people;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient SettlementWording words;

    @Inject
    private transient Clock clock;

    private final TrialForm form = new TrialForm();
    private String certNo;
    private String token;
    private transient SettlementView.Answer answer;

    /** The demo city lives in its own time. */
    @PostConstruct
    void begin() {
        form.setDay(Settings.demo() ? months.last().atEndOfMonth() : LocalDate.ofInstant(clock.instant(), clock.getZone()));
        var division = current.get().scope().isEverywhere() ? "" : current.get().scope().division();
        if (division != null && division.length() >= DIVISION_DIGITS) {
            form.setInsuredIn(division.substring(0, DIVISION_DIGITS));
            form.setTreatedIn(form.getInsuredIn());
        }
    }

    public void settle() {
        answer = null;
        try {
            var who = certNo == null ? people.find(token).orElseThrow(() -> new BusinessProblem("settlement", "CERTNO_MISSING", 422,
                    words.get("certNoMissing"), "certNo")) : SettlementForm.person(CertNo.RESIDENT_CARD, certNo);
            token = people.tokenOf(who);
            answer = settling.preview(form.line(who, words), current.get());
        } catch (BusinessProblem refused) {
            words.tell(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        }
    }

    public SettlementView.Answer getAnswer() {
        return answer;
    }

    public BillStack getStack() {
        return BillStack.of(answer.settlement());
    }

    public TrialForm getForm() {
        return form;
    }

    public String getToken() {
        return token;
    }

    /** Never written back into the page; the person stays in hand. */
    public String getCertNo() {
        return null;
    }

    public void setCertNo(String certNo) {
        this.certNo = SettlementForm.given(certNo);
    }

    public Insurance[] getInsurances() {
        return Insurance.values();
    }

    public Care[] getCares() {
        return Care.values();
    }

    public HospitalLevel[] getLevels() {
        return HospitalLevel.values();
    }
}
