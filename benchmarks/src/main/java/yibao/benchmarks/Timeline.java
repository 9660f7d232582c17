package yibao.benchmarks;

import java.util.Optional;
import yibao.kernel.jobs.Progress;
import yibao.kernel.jobs.WorkStopped;

/** What somebody sees who watches a job: when the first sign came, the longest silence, and what ending it halfway costs. */
final class Timeline extends Progress {

    private final boolean endHalfway;
    private final long begun = System.nanoTime();
    private long last = begun;
    private double first = -1;
    private double silence;
    private Optional<Double> ended = Optional.empty();
    private int reports;

    Timeline(boolean endHalfway) {
        this.endHalfway = endHalfway;
    }

    @Override
    public void report(String id, String phase, long done, long total) {
        long now = System.nanoTime();
        silence = Math.max(silence, (now - last) / 1e9);
        last = now;
        reports++;
        if (first < 0) {
            first = (now - begun) / 1e9;
        }
        if (endHalfway && total > 0 && 2 * done >= total && !phase.equals("check")) {
            ended = Optional.of(now / 1e9);
            throw new WorkStopped("benchmark");
        }
    }

    /** When it was ended, by the clock of {@link System#nanoTime}, in seconds. */
    Optional<Double> ended() {
        return ended;
    }

    String words() {
        return String.format("first sign after %.2f s, %d signs, longest silence %.2f s", first, reports, silence);
    }
}
