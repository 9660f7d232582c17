package yibao.portal.eligibility;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import yibao.portal.frame.Language;

/** The section's words in the language of the request, for what is said from Java. */
@RequestScoped
public class Words {
    @Inject
    private Language language;

    public String get(String key, Object... values) {
        var text = ResourceBundle.getBundle("yibao.portal.eligibility.words", language.getLocale()).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language.getLocale()).format(values);
    }
}
