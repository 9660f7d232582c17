package yibao.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The frame's words in the language of the request, for what is said from Java. */
@RequestScoped
public class FrameWords {
    private static final String BUNDLE = "yibao.portal.frame.words";

    @Inject
    private Language language;

    public String get(String key, Object... values) {
        var text = ResourceBundle.getBundle(BUNDLE, language.getLocale()).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language.getLocale()).format(values);
    }
}
