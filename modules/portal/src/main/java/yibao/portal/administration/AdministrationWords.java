package yibao.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import yibao.kernel.platform.Clocks;
import yibao.portal.frame.Language;

/** The section's words in the language of the request, also for codes that other modules bring. */
@Named("administration")
@RequestScoped
public class AdministrationWords {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String BUNDLE = "yibao.portal.administration.words";

    @Inject
    private Language language;

    public String get(String key, Object... values) {
        var text = bundle().getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language.getLocale()).format(values);
    }

    /** The code itself where nobody has a word for it yet. */
    public String of(String kind, String code) {
        var key = kind + "." + code;
        return bundle().containsKey(key) ? bundle().getString(key) : code;
    }

    /** In the bureau's time, to the second; nothing for none. */
    public String time(Instant moment) {
        return moment == null ? "" : SECONDS.format(moment.atZone(Clocks.BUREAU));
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, language.getLocale());
    }
}
