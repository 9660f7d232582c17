package yibao.portal.warning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import yibao.portal.frame.Language;

/** The section's words in the language of the request, for what is said from Java. */
@RequestScoped
public class WarningWords {
    private static final String BUNDLE = "yibao.portal.warning.words";

    @Inject
    private Language language;

    /** The word of a code, or the code itself where it has none. */
    public String ofCode(String list, String code) {
        var words = ResourceBundle.getBundle(BUNDLE, language.getLocale());
        return words.containsKey(list + "." + code) ? words.getString(list + "." + code) : code;
    }

    public String get(String key, Object... values) {
        var text = ResourceBundle.getBundle(BUNDLE, language.getLocale()).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language.getLocale()).format(values);
    }
}
