package yibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A second copy of what the server brings breaks class loading in ways that are seen only at run time. */
@DisplayName("WEB-INF/lib")
class WarContentIT {
    private static final Predicate<String> BROUGHT_BY_THE_SERVER =
            Pattern.compile("WEB-INF/lib/(jakarta\\..*|jakartaee-.*|jackson-.*|h2-.*|eclipselink-.*|microprofile-.*)\\.jar").asMatchPredicate();

    @Test
    void holds_nothing_that_the_server_brings() throws IOException {
        assertThat(libraries()).noneMatch(BROUGHT_BY_THE_SERVER);
    }

    @Test
    void holds_our_modules() throws IOException {
        assertThat(libraries()).anyMatch(name -> name.startsWith("WEB-INF/lib/yibao-kernel-"));
    }

    @Test
    void a_second_jackson_would_be_noticed() {
        assertThat("WEB-INF/lib/jackson-databind-2.20.0.jar").matches(BROUGHT_BY_THE_SERVER);
    }

    private static List<String> libraries() throws IOException {
        try (var war = new ZipFile(System.getProperty("war"))) {
            return war.stream().map(entry -> entry.getName()).filter(name -> name.startsWith("WEB-INF/lib/")).toList();
        }
    }
}
