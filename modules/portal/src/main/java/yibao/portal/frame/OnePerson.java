package yibao.portal.frame;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import yibao.enrolment.PersonRef;
import yibao.kernel.CertNo;
import yibao.kernel.problem.BusinessProblem;

/** A page about one person, opened with a token from another page, or with a number that is typed into it. */
public abstract class OnePerson {

    @Inject
    private PersonInHand people;

    private final String purposeElsewhere;
    private String token;
    private String certType = CertNo.RESIDENT_CARD;
    private String certNo;
    private String purpose;

    /** @param purposeElsewhere what whoever comes from another page is about */
    protected OnePerson(String purposeElsewhere) {
        this.purposeElsewhere = purposeElsewhere;
    }

    /** Asks the door; a problem is said on the page. @param number as it was written */
    protected abstract void tell(String type, String number, String why) throws SQLException;

    /** What is said of a token that is too old. */
    protected abstract String gone();

    /** Where a token came with the address. */
    public void open() throws SQLException {
        if (token == null || FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        PersonRef person = people.find(token).orElse(null);
        if (person == null) {
            say(gone());
        } else {
            ask(person.psnCertType(), person.certno(), purposeElsewhere);
        }
    }

    public void search() throws SQLException {
        ask(certType, certNo, purpose);
    }

    private void ask(String type, String number, String why) throws SQLException {
        try {
            tell(type, number.strip(), why);
            token = people.tokenOf(type, CertNo.read(type, number) instanceof CertNo.Good good ? good.certno() : number);
        } catch (BusinessProblem refused) {
            say(refused.getMessage());
        }
    }

    private static void say(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
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
