package yibao.portal.subsidy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import yibao.enrolment.PersonRef;
import yibao.kernel.CertNo;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.problem.BusinessProblem;
import yibao.portal.frame.PersonInHand;
import yibao.subsidy.LedgerQuestion;
import yibao.subsidy.PersonLedger;
import yibao.subsidy.boundary.TellingLedger;

/** One person's ledger; opened with a token from a list, or with a number that is typed into this page. */
@Named("subsidyStory")
@RequestScoped
public class SubsidyStoryPage {

    @Inject
    private TellingLedger telling;

    @Inject
    private PersonInHand people;

    @Inject
    private CurrentCaller current;

    private String token;
    private String certType = CertNo.RESIDENT_CARD;
    private String certNo;
    private String purpose;
    private PersonLedger ledger;

    /** Where a token came with the address: whoever came from a list works on it. */
    public void open() throws SQLException {
        if (token != null && !FacesContext.getCurrentInstance().isPostback()) {
            PersonRef person = people.find(token).orElse(null);
            if (person == null) {
                SubsidyWording.tell(FacesMessage.SEVERITY_ERROR, SubsidyWording.word("linkOld"));
                return;
            }
            tell(person.psnCertType(), person.certno(), "资助名单核对");
        }
    }

    public void search() throws SQLException {
        tell(certType, certNo, purpose);
    }

    private void tell(String type, String number, String why) throws SQLException {
        try {
            ledger = telling.tell(new LedgerQuestion(type, number.strip(), why), current.get());
            String known = CertNo.read(type, number) instanceof CertNo.Good good ? good.certno() : number;
            token = people.tokenOf(type, known);
        } catch (BusinessProblem refused) {
            SubsidyWording.tell(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        }
    }

    /** Day and minute. */
    public String minuteOf(String at) {
        return at.substring(0, 16).replace('T', ' ');
    }

    public PersonLedger getLedger() {
        return ledger;
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
}
