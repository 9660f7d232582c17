package yibao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import yibao.kernel.platform.Clocks;

/** The kept results: a Markdown table to which a row is added on demand. */
final class Results {

    private static final Path FILE = Path.of("benchmarks", "RESULTS.md");
    private static final Clock CLOCK = new Clocks().bureau();
    private static final String HEAD = """
            # Results

            Times are medians, ours first. Compare only within a row: machines and days differ.

            | day | what | rows | time | ratio | peak memory | CPU s | load |
            |---|---|---|---|---|---|---|---|
            """;

    private Results() {
    }

    static void append(String what, int rows, String time, String ratio, String memory, String cpu) throws IOException {
        if (Files.notExists(FILE)) {
            Files.writeString(FILE, HEAD);
        }
        Files.writeString(FILE, String.format("| %s | %s | %,d | %s | %s | %s | %s | %.1f |%n",
                LocalDate.now(CLOCK), what, rows, time, ratio, memory, cpu, Run.load()), StandardOpenOption.APPEND);
    }
}
