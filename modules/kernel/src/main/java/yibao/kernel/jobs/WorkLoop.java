package yibao.kernel.jobs;

import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Works off everything that waits. A kind that fails does not keep the others from their turn. */
public final class WorkLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(WorkLoop.class.getName());

    private final List<Work> kinds;
    private volatile boolean stopped;

    public WorkLoop(List<Work> kinds) {
        this.kinds = kinds.stream().sorted(Comparator.comparingInt(Work::order)).toList();
    }

    @Override
    public void run() {
        boolean busy = true;
        while (busy && !stopped) {
            busy = kinds.stream().anyMatch(this::stepOf);
        }
    }

    public void stop() {
        stopped = true;
    }

    private boolean stepOf(Work kind) {
        try {
            return !stopped && kind.step();
        } catch (RuntimeException failed) { // whatever it is: one kind of work that fails must not stop the others
            LOG.log(Level.SEVERE, "work failed and will be tried again: " + kind.getClass().getSimpleName(), failed);
            return false;
        }
    }
}
