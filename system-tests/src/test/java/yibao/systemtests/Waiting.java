package yibao.systemtests;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks again and again until something has come about; what is waited for has a name, and the waiting an end. */
public final class Waiting {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Waiting() {
    }

    /** Whether it has come about. */
    public interface Question {
        boolean ask() throws Exception;
    }

    /** @throws IllegalStateException where it does not come about in time */
    public static void until(String what, Question question) throws Exception {
        long began = System.nanoTime();
        while (!question.ask()) {
            if (System.nanoTime() - began > LIMIT.toNanos()) {
                throw new IllegalStateException("not within " + LIMIT.toSeconds() + " seconds: " + what);
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN.toNanos());
        }
    }
}
