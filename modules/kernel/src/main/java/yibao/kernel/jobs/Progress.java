package yibao.kernel.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far running work has come; kept in memory only, because what a crash ends starts again. */
@ApplicationScoped
public class Progress {

    private final Map<String, Step> steps = new ConcurrentHashMap<>();

    /** @param total 0 where it is not known beforehand */
    public record Step(String phase, long done, long total) {
        public static final Step NONE = new Step("", 0, 0);
    }

    public void report(String id, String phase, long done, long total) {
        steps.put(id, new Step(phase, done, total));
    }

    public Step of(String id) {
        return steps.getOrDefault(id, Step.NONE);
    }

    public void forget(String id) {
        steps.remove(id);
    }
}
