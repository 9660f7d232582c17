package yibao.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The pages of {@code docs/help}, packed with the build: {@code check-lists.md} and {@code check-lists.en.md} for page
 * CHECK_LISTS. HTML in them is shown as text, never as HTML.
 */
@ApplicationScoped
public class HelpTexts {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private final Map<String, String> rendered = new ConcurrentHashMap<>();

    /** @return nothing where the page has no help */
    String html(String page, boolean english) {
        var name = page.toLowerCase(Locale.ROOT).replace('_', '-') + (english ? ".en.md" : ".md");
        return rendered.computeIfAbsent(name, HelpTexts::render);
    }

    private static String render(String name) {
        try (var file = HelpTexts.class.getResourceAsStream("/yibao/portal/help/" + name)) {
            return file == null ? "" : toHtml(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String toHtml(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
