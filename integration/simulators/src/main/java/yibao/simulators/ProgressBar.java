package yibao.simulators;

import java.io.PrintStream;
import java.util.Locale;

/** One line that is drawn again and again on a terminal; anywhere else it is written once a step, so that logs stay readable. */
final class ProgressBar {
    private static final int CELLS = 24;

    private final PrintStream out;
    private final long total;
    private final boolean terminal;
    private long done;
    private int drawn;

    ProgressBar(PrintStream out, long total, boolean terminal) {
        this.out = out;
        this.total = Math.max(1, total);
        this.terminal = terminal;
    }

    /** Shows what is being waited for now. */
    void working(String step, long seconds) {
        if (terminal) {
            draw(step + "  " + seconds + " 秒");
        }
    }

    void finished(String step, long rows) {
        done = Math.min(total, done + rows);
        if (terminal) {
            draw(step);
        } else {
            out.println(line(step));
        }
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }

    private void draw(String step) {
        String line = line(step);
        out.print("\r" + Screen.left(line, drawn));
        out.flush();
        drawn = Screen.width(line);
    }

    private String line(String step) {
        int full = (int) (CELLS * done / total);
        return "[" + "█".repeat(full) + "░".repeat(CELLS - full) + "] " + Screen.right(100 * done / total + "%", 4)
                + String.format(Locale.ROOT, "  %,d/%,d 行  ", done, total) + step;
    }
}
