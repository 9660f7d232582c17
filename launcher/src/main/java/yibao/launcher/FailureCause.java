package yibao.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in the log the innermost reason of a failed deployment, so that the one line on the console can name it. */
final class FailureCause {
    private static final Pattern REASON =
            Pattern.compile("Caused by: (?:[\\w.$]+: )?(?<cause>.*)|[\\w.$]+: CDI deployment failure:(?<fault>.*?)(?: -- .*)?");

    private FailureCause() {}

    static String in(Path log) {
        try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.map(REASON::matcher).filter(Matcher::matches).reduce((first, second) -> second)
                    .map(found -> found.group("cause") == null ? found.group("fault") : found.group("cause")).orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
