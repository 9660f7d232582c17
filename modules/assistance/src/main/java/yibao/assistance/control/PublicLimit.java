package yibao.assistance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import yibao.kernel.problem.BusinessProblem;

/**
 * How often one address may ask at the public door. The code itself cannot be guessed; this keeps the desk fast.
 * Behind a proxy all share one address, so the limit is that of a busy counter and not of one telephone.
 */
@ApplicationScoped
public class PublicLimit {
    private static final int A_MINUTE = 120;
    private static final int ADDRESSES = 10_000;
    private final Map<String, Integer> asked = new HashMap<>();
    private final Clock clock;
    private long minute;

    /** For the container's proxy only. */
    protected PublicLimit() {
        clock = null;
    }

    @Inject
    public PublicLimit(Clock clock) {
        this.clock = clock;
    }

    /** @throws BusinessProblem TOO_MANY_REQUESTS */
    public synchronized void count(String address) {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute || asked.size() > ADDRESSES) {
            minute = now;
            asked.clear();
        }
        if (asked.merge(address, 1, Integer::sum) > A_MINUTE) {
            throw new BusinessProblem("assistance", "TOO_MANY_REQUESTS", 429, "核验过于频繁，请一分钟后再试");
        }
    }
}
