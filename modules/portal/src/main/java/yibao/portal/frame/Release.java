package yibao.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import yibao.portal.Page;

/** What this build holds: its version, and the pages that were delivered with it. */
@ApplicationScoped
public class Release {
    private final Map<Page, Boolean> pages = new ConcurrentHashMap<>();
    private final String version = read();

    private static String read() {
        try (var text = Release.class.getResourceAsStream("version.properties")) {
            var properties = new Properties();
            properties.load(text);
            return properties.getProperty("version");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String version() {
        return version;
    }

    boolean has(Page page) {
        return pages.computeIfAbsent(page, one -> Release.class.getResource("/META-INF/resources" + one.path()) != null);
    }
}
