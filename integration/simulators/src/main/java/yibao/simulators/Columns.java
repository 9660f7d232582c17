package yibao.simulators;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A table on the screen: what a line is about stands left, its figures right. */
final class Columns {
    private final PrintStream out;
    private final int[] widths;

    /** @param widths of all columns, a Chinese character takes two */
    Columns(PrintStream out, int... widths) {
        this.out = out;
        this.widths = widths;
    }

    void row(String about, String... figures) {
        StringBuilder line = new StringBuilder(Screen.left(about, widths[0]));
        for (int i = 0; i < figures.length; i++) {
            line.append(Screen.right(figures[i], widths[i + 1]));
        }
        out.println(line.toString().stripTrailing());
    }

    void rule() {
        int all = 0;
        for (int width : widths) {
            all += width;
        }
        out.println("─".repeat(all));
    }

    /** Says whether what was answered is what the city expects, else each line that differs. Both in words by what they are about. */
    boolean agree(Map<String, String> expected, Map<String, String> answered) {
        Set<String> all = new LinkedHashSet<>(expected.keySet());
        all.addAll(answered.keySet());
        List<String> deviations = all.stream().filter(about -> !expected.getOrDefault(about, "").equals(answered.getOrDefault(about, "")))
                .map(about -> "  " + about + "：预期 " + expected.getOrDefault(about, "无") + "，实际 " + answered.getOrDefault(about, "无")).toList();
        out.println(deviations.isEmpty() ? "与演示城市的预期一致。" : "与演示城市的预期不一致：");
        deviations.forEach(out::println);
        return deviations.isEmpty();
    }

    static String money(long fen) {
        return grouped(fen / 100) + "." + Text.pad(fen % 100, 2);
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
