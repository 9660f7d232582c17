package yibao.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds in the log the innermost reason of a failed deployment, so that the one line on the console can name it. */
final class FailureCause {
    private static final String MARK = "Caused by: ";

    private FailureCause() {}

    static String in(Path log) {
        try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith(MARK)).reduce((first, second) -> second)
                    .map(line -> line.substring(MARK.length()).replaceFirst("^[\\w.$]+: ", "")).orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
