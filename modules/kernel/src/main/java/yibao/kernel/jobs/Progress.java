package yibao.kernel.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far running work has come, and whether it shall go on. Kept in memory only, because what a crash ends starts
 * again; who reports is told whether somebody wants the work to end.
 */
@ApplicationScoped
public class Progress {

    private final Map<String, Step> steps = new ConcurrentHashMap<>();
    private final StopRequests stops;

    /** Work that nobody can stop, and the container's proxy. */
    public Progress() {
        this(null);
    }

    @Inject
    public Progress(StopRequests stops) {
        this.stops = stops;
    }

    /** @param total 0 where it is not known beforehand */
    public record Step(String phase, long done, long total) {
        public static final Step NONE = new Step("", 0, 0);
    }

    /** @throws WorkStopped when somebody wants the work to end; let it pass, so that the transaction rolls back */
    public void report(String id, String phase, long done, long total) {
        steps.put(id, new Step(phase, done, total));
        goOnOrStop(id);
    }

    /** For a place beyond which the work is not to be stopped. @throws WorkStopped */
    public void goOnOrStop(String id) {
        if (stops != null) {
            stops.wanted(id).ifPresent(actor -> {
                throw new WorkStopped(actor);
            });
        }
    }

    /** In the transaction that writes down that a job has been stopped: audited. */
    void obeyed(String jobId, String actor) {
        stops.obeyed(jobId, actor, CancellingJobs.ACTION);
    }

    public Step of(String id) {
        return steps.getOrDefault(id, Step.NONE);
    }

    public void forget(String id) {
        steps.remove(id);
    }
}
