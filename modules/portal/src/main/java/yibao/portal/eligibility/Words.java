package yibao.portal.eligibility;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;
import yibao.assistance.ReasonCode;
import yibao.portal.frame.Language;

/** The section's words in the language of the request, for what is said from Java. */
@Named("eligibilitySaid")
@RequestScoped
public class Words {
    @Inject
    private Language language;

    public String get(String key, Object... values) {
        var text = ResourceBundle.getBundle("yibao.portal.eligibility.words", language.getLocale()).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language.getLocale()).format(values);
    }

    /** The reason: in Chinese as it was answered, in English what its code means. */
    public String why(ReasonCode code, String answered) {
        return get("said." + code.name(), answered);
    }

    /** What somebody asked for is kept in Chinese; one of our own is said in the reader's language. */
    public String purpose(String kept) {
        return Arrays.stream(Purpose.values()).filter(one -> one.text().equals(kept)).findFirst()
                .map(one -> get("purpose." + one.name())).orElse(kept);
    }
}
