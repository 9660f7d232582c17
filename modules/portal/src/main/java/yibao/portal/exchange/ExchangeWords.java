package yibao.portal.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import yibao.portal.frame.Language;

/** The section's words in the language of the request, for what is said from Java. */
@Named("exchangeSaid")
@RequestScoped
public class ExchangeWords {
    private static final String BUNDLE = "yibao.portal.exchange.words";

    @Inject
    private Language language;

    public String get(String key) {
        return ResourceBundle.getBundle(BUNDLE, language.getLocale()).getString(key);
    }

    /** @param own the domain's own words: they stand in Chinese, and wherever there are no others */
    public String said(String key, String own) {
        var words = ResourceBundle.getBundle(BUNDLE, language.getLocale());
        return words.containsKey(key) ? new MessageFormat(words.getString(key), language.getLocale()).format(new Object[] {own}) : own;
    }
}
