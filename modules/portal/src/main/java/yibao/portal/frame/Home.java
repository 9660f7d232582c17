package yibao.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import yibao.kernel.access.CurrentCaller;

/** The start page: what waits for whoever sits here, the worst first. */
@Named
@RequestScoped
public class Home {
    @Inject
    @Any
    private Instance<Waiting> waiting;

    @Inject
    private CurrentCaller current;

    @Inject
    private Language language;

    @Inject
    private Release release;

    private List<Line> lines;

    /** As it is shown: the words around the count, and where it leads. */
    public record Line(String text, long count, String address, String urgency) {
        public String getText() {
            return text;
        }

        public long getCount() {
            return count;
        }

        public String getAddress() {
            return address;
        }

        public String getUrgency() {
            return urgency;
        }
    }

    public List<Line> getLines() {
        if (lines == null) {
            var caller = current.get();
            lines = waiting.stream().flatMap(section -> section.of(caller).stream())
                    .filter(item -> item.count() > 0 && item.page().opensFor(caller) && release.has(item.page()))
                    .sorted(Comparator.comparing(WaitingItem::urgency)).map(this::line).toList();
        }
        return lines;
    }

    private Line line(WaitingItem item) {
        var bundle = "yibao.portal." + item.page().section().name().toLowerCase(Locale.ROOT) + ".words";
        var words = ResourceBundle.getBundle(bundle, language.getLocale()).getString(item.words());
        // The count stands large before the sentence, so once is enough.
        words = words.replace("{0}", "").strip();
        return new Line(new MessageFormat(words, language.getLocale()).format(new Object[] {item.count()}), item.count(),
                item.page().path() + item.query(), item.urgency().name().toLowerCase(Locale.ROOT));
    }
}
