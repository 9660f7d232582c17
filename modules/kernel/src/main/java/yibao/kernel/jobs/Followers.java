package yibao.kernel.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import yibao.kernel.problem.BusinessProblem;

/**
 * Tells everybody who follows a job, twice a second. However many follow, one thread serves them all, and none while
 * nobody does: the request's own thread is free as soon as the answer has begun.
 */
@ApplicationScoped
public class Followers {

    private static final Logger LOG = Logger.getLogger(Followers.class.getName());
    private static final int AT_MOST = 500;
    private static final long PAUSE_MILLIS = 500;

    @Resource
    private ManagedExecutorService executor;

    private final List<Follower> followers = new ArrayList<>();
    private boolean telling;

    /** @throws BusinessProblem TOO_MANY_FOLLOWERS, before anything has been told */
    synchronized void add(Follower one) {
        if (followers.size() >= AT_MOST) {
            throw new BusinessProblem("kernel", "TOO_MANY_FOLLOWERS", 503, "同时查看进度的人过多，请稍后再试");
        }
        followers.add(one);
        if (!telling) {
            telling = true;
            executor.execute(this::tellUntilNobodyIsLeft);
        }
    }

    @PreDestroy
    synchronized void stop() {
        followers.clear();
    }

    private void tellUntilNobodyIsLeft() {
        try {
            while (isAnybodyLeft()) {
                present().stream().filter(one -> !isTold(one)).forEach(this::remove);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException serverStops) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isAnybodyLeft() {
        telling = !followers.isEmpty();
        return telling;
    }

    /** A copy: telling is slow, and must not keep newcomers waiting. */
    private synchronized List<Follower> present() {
        return List.copyOf(followers);
    }

    private synchronized void remove(Follower one) {
        followers.remove(one);
    }

    private static boolean isTold(Follower one) {
        try {
            return one.tell();
        } catch (RuntimeException failed) { // a listener breaks in its own ways, and must not silence the others
            LOG.log(Level.FINE, "a follower was given up", failed);
            return false;
        }
    }
}
