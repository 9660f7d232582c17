package yibao.portal.frame;

import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A section's words in the language of the request, for what is said from Java. */
public abstract class SectionWords {
    private final String bundle;

    @Inject
    private Language language;

    /** @param section as the package of its pages is called */
    protected SectionWords(String section) {
        bundle = "yibao.portal." + section + ".words";
    }

    public String get(String key, Object... values) {
        var text = bundle().getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale()).format(values);
    }

    /** The word of a code, or the code itself where nobody has a word for it. */
    public String ofCode(String list, String code) {
        var key = list + "." + code;
        return bundle().containsKey(key) ? bundle().getString(key) : code;
    }

    /** @param own the domain's own words: they stand in Chinese, and wherever there are no others */
    public String said(String key, String own) {
        return bundle().containsKey(key) ? get(key, own) : own;
    }

    protected Locale locale() {
        return language.getLocale();
    }

    protected ResourceBundle bundle() {
        return ResourceBundle.getBundle(bundle, locale());
    }
}
