package yibao.portal.poverty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import yibao.portal.frame.SectionWords;

/** The section's words. */
@RequestScoped
public class PovertyWords extends SectionWords {

    public PovertyWords() {
        super("poverty");
    }

    /** On the page, as something that went well. */
    public void say(String key, Object... values) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, get(key, values), null));
    }
}
