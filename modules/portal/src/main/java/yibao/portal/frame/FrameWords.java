package yibao.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The frame's words in the language of the request, for what is said from Java. */
@RequestScoped
public class FrameWords {
    private static final String BUNDLE = "yibao.portal.frame.words";

    @Inject
    private Language language;

    /** Those whose keys begin so, without the beginning. */
    Map<String, String> all(String beginning) {
        var bundle = bundle();
        return bundle.keySet().stream().filter(key -> key.startsWith(beginning))
                .collect(Collectors.toMap(key -> key.substring(beginning.length()), bundle::getString));
    }

    Optional<String> find(String key) {
        return Optional.of(bundle()).filter(words -> words.containsKey(key)).map(words -> words.getString(key));
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, language.getLocale());
    }

    public String get(String key, Object... values) {
        var text = bundle().getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language.getLocale()).format(values);
    }
}
