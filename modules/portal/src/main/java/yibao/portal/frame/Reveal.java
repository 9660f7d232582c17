package yibao.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.audit.RevealPurpose;
import yibao.kernel.audit.RevealingCertNo;

/** The dialogue in which a masked number is shown in full, for a purpose that is written down. */
@Named
@RequestScoped
public class Reveal {
    @Inject
    private PersonInHand people;

    @Inject
    private RevealingCertNo revealing;

    @Inject
    private CurrentCaller current;

    @Inject
    private Desk desk;

    @Inject
    private FrameWords words;

    private String token;
    private RevealPurpose purpose;
    private String answer = "";

    public void show() {
        answer = people.find(token).map(person -> revealing.reveal(person.certno(), purpose, desk.getPage(), current.get()))
                .orElseGet(() -> words.get("reveal.gone"));
    }

    public RevealPurpose[] getPurposes() {
        return RevealPurpose.values();
    }

    public String getAnswer() {
        return answer;
    }

    public String getToken() {
        return null;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public RevealPurpose getPurpose() {
        return null;
    }

    public void setPurpose(RevealPurpose purpose) {
        this.purpose = purpose;
    }
}
