package yibao.kernel.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Work that nobody asks for: a look at things every so often, after everything that waits. */
public abstract class RegularWork implements Work {

    private static final int LAST = 90;

    private final Clock clock;
    private final Duration pause;
    private Instant next = Instant.MIN;

    protected RegularWork(Clock clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public boolean step() {
        if (clock.instant().isBefore(next)) {
            return false;
        }
        next = clock.instant().plus(pause);
        return look();
    }

    /** @return whether it has found something for the others to do */
    protected abstract boolean look();
}
