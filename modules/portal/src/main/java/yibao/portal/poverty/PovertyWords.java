package yibao.portal.poverty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import yibao.portal.frame.Language;

/** The section's words in the language of the request, for what is said from Java. */
@RequestScoped
public class PovertyWords {
    private static final String BUNDLE = "yibao.portal.poverty.words";

    @Inject
    private Language language;

    public String get(String key, Object... values) {
        var text = ResourceBundle.getBundle(BUNDLE, language.getLocale()).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language.getLocale()).format(values);
    }

    /** On the page, as something that went well. */
    public void say(String key, Object... values) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, get(key, values), null));
    }
}
