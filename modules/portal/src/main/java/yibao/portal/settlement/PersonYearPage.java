package yibao.portal.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import yibao.enrolment.PersonRef;
import yibao.kernel.CertNo;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.problem.BusinessProblem;
import yibao.portal.frame.PersonInHand;
import yibao.settlement.SettlementFilter;
import yibao.settlement.SettlementView;
import yibao.settlement.YearUse;
import yibao.settlement.boundary.ListingSettlements;
import yibao.settlement.boundary.TellingAccumulators;

/** One person's year; opened with a token from a settlement, or with a number that is typed into this page. */
@Named
@RequestScoped
public class PersonYearPage {
    private static final int SHOWN = 100;
    private static final String FROM_A_SETTLEMENT = "结算核对";

    @Inject
    private TellingAccumulators telling;

    @Inject
    private ListingSettlements listing;

    @Inject
    private ChosenMonths months;

    @Inject
    private PersonInHand people;

    @Inject
    private CurrentCaller current;

    @Inject
    private SettlementWording words;

    private String token;
    private String certType = CertNo.RESIDENT_CARD;
    private String certNo;
    private String purpose;
    private Integer year;
    private YearUse use;
    private List<SettlementView> settlements = List.of();

    public void open() {
        if (token == null || FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        people.find(token).ifPresentOrElse(person -> tell(person, FROM_A_SETTLEMENT),
                () -> words.tell(FacesMessage.SEVERITY_ERROR, words.get("linkOld")));
    }

    public void search() {
        try {
            tell(SettlementForm.person(certType, certNo), purpose);
        } catch (BusinessProblem refused) {
            words.tell(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        }
    }

    private void tell(PersonRef person, String why) {
        try {
            use = telling.tell(person, getYear(), why, current.get());
            settlements = listing.list(SettlementFilter.of(person), why, null, SHOWN, current.get()).settlements().stream()
                    .filter(one -> one.setlTime().getYear() == getYear()).toList();
            token = people.tokenOf(person);
        } catch (BusinessProblem refused) {
            words.tell(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        }
    }

    public YearUse getUse() {
        return use;
    }

    public List<SettlementView> getSettlements() {
        return settlements;
    }

    public List<UseLine> linesOf(YearUse.Line line) {
        return UseLine.between(line.used(), line.used());
    }

    /** What assistance has left of its cap, in per cent; 0 where there is no cap. */
    public String getLeft() {
        var cap = use == null || use.annualCap() == null ? BigDecimal.ZERO : new BigDecimal(use.annualCap());
        return cap.signum() == 0 ? "0" : new BigDecimal(use.capRemaining()).multiply(BigDecimal.valueOf(100)).divide(cap, 1, RoundingMode.HALF_UP).toPlainString();
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getCertType() {
        return certType;
    }

    public void setCertType(String certType) {
        this.certType = certType;
    }

    /** Never written back into the page. */
    public String getCertNo() {
        return null;
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

    /** That of the last settlement unless somebody says another. */
    public Integer getYear() {
        return year == null ? months.last().getYear() : year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
