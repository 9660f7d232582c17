package yibao.portal.premium;

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
import yibao.premium.PremiumStory;
import yibao.premium.StoryQuestion;
import yibao.premium.boundary.TellingPremiumStory;

/** One person's premiums; opened with a token from another page, or with a number that is typed into this one. */
@Named("premiumStory")
@RequestScoped
public class StoryPage {

    @Inject
    private TellingPremiumStory telling;

    @Inject
    private PersonInHand people;

    @Inject
    private CurrentCaller current;

    @Inject
    private PremiumWords words;

    private String token;
    private String certType = CertNo.RESIDENT_CARD;
    private String certNo;
    private String purpose;
    private PremiumStory story;

    /** Where a token came with the address: whoever came from the differences works on one. */
    public void open() throws SQLException {
        if (token != null && !FacesContext.getCurrentInstance().isPostback()) {
            PersonRef person = people.find(token).orElse(null);
            if (person == null) {
                say(words.get("storyGone"));
                return;
            }
            tell(person.psnCertType(), person.certno(), "差异核对");
        }
    }

    public void search() throws SQLException {
        tell(certType, certNo, purpose);
    }

    private void tell(String type, String number, String why) throws SQLException {
        try {
            story = telling.tell(new StoryQuestion(type, number.strip(), null, null, why), current.get());
            String known = CertNo.read(type, number) instanceof CertNo.Good good ? good.certno() : number;
            token = people.tokenOf(type, known);
        } catch (BusinessProblem refused) {
            say(refused.getMessage());
        }
    }

    private static void say(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    public PremiumStory getStory() {
        return story;
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
