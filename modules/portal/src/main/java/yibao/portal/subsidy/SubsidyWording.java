package yibao.portal.subsidy;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The section's words, said from Java. */
final class SubsidyWording {

    private SubsidyWording() {
    }

    static String word(String key, Object... values) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ResourceBundle words = faces.getApplication().getResourceBundle(faces, "subsidyWords");
        return values.length == 0 ? words.getString(key) : new MessageFormat(words.getString(key)).format(values);
    }

    static void tell(FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, null));
    }
}
