package yibao.portal.premium;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import yibao.kernel.Money;
import yibao.portal.frame.Language;
import yibao.premium.DifferenceLine;

/** The section's words in the language of the request, also for codes and sentences of the domain. */
@Named("premiumSaid")
@RequestScoped
public class PremiumWords {
    private static final String BUNDLE = "yibao.portal.premium.words";

    @Inject
    private Language language;

    public String get(String key, Object... values) {
        var text = bundle().getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language.getLocale()).format(values);
    }

    /** The key itself where nobody has a word for it yet. */
    public String word(String key) {
        return bundle().containsKey(key) ? bundle().getString(key) : key.substring(key.indexOf('.') + 1);
    }

    /** @param own the domain's own words: they stand in Chinese, and wherever there are no others */
    public String said(String key, String own) {
        return bundle().containsKey(key) ? get(key, own) : own;
    }

    /** Why it is a difference: in Chinese as it goes out to tax, in English from the same figures. */
    public String why(DifferenceLine line) {
        var key = "why." + line.type();
        return bundle().containsKey(key) ? get(key, line.levied().toString(), line.received().toString(), size(line.difference()), line.reason())
                : line.reason();
    }

    private static String size(Money difference) {
        return difference.toString().replace("-", "");
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, language.getLocale());
    }
}
