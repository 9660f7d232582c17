package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Workers of one bureau, one after the other: each is killed at a random moment of a phase, and the next goes on with what it left. */
final class CrashSeries {

    private static final long LONGEST_WINDOW = TimeUnit.SECONDS.toNanos(5);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<Phase, Long> windows = new EnumMap<>(Phase.class);
    private final Map<String, Integer> kills = new HashMap<>();
    private final Bureau bureau;
    private final String url;
    private final HandingIn batches;
    private long before;
    private int sequence;
    private int starts;

    /** Writes the batch of a number into its inbox. */
    interface HandingIn {
        void handIn(int sequence) throws IOException;
    }

    CrashSeries(Bureau bureau, String url, HandingIn batches) {
        this.bureau = bureau;
        this.url = url;
        this.batches = batches;
    }

    /**
     * @param times how often a worker dies in each phase of a batch, in each round
     * @return how many batches were handed in until then; all of them are worked off
     */
    int kill(int rounds, int times) throws Exception {
        before = bureau.count("exchange_batch where direction = 'IN'");
        handInNext();
        measureEveryPhase();
        for (int round = 1; round <= rounds; round++) {
            for (Phase phase : Phase.OF_A_BATCH) {
                while (kills.getOrDefault(phase.name(), 0) < round * times) {
                    killIn(phase);
                }
            }
            killIn(Phase.FOLLOWED);
        }
        try (Victim survivor = new Victim(CrashWorker.class, bureau.home(), url)) {
            survivor.finish();
        }
        return sequence;
    }

    @Override
    public String toString() {
        return "seed " + seed + ", " + sequence + " batches, " + starts + " starts, killed while " + kills;
    }

    /** One batch goes through undisturbed and shows how long each phase takes here. */
    private void measureEveryPhase() throws IOException, InterruptedException {
        try (Victim undisturbed = new Victim(CrashWorker.class, bureau.home(), url)) {
            for (Phase phase : Phase.OF_A_BATCH) {
                assertThat(undisturbed.waitFor(phase)).as("the worker comes to " + phase).isTrue();
                windows.put(phase, undisturbed.nanosOfPhase());
            }
            undisturbed.waitFor(Phase.FOLLOWED);
            windows.put(Phase.FOLLOWED, undisturbed.nanosOfPhase());
            undisturbed.finish();
        }
    }

    private void killIn(Phase phase) throws Exception {
        if (isIdle()) {
            handInNext();
        }
        starts++;
        try (Victim victim = new Victim(CrashWorker.class, bureau.home(), url)) {
            if (!victim.waitFor(phase)) {
                return;
            }
            TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * Math.min(windows.get(phase), LONGEST_WINDOW)));
            kills.merge(victim.kill(), 1, Integer::sum);
        }
        Invariants.holdAtAnyMoment(bureau);
    }

    private boolean isIdle() throws Exception {
        return bureau.count("exchange_outbox") == 0 && bureau.count("job where state = 'QUEUED'") == 0
                && bureau.count("exchange_batch where state = 'CLAIMED'") == 0
                && bureau.count("exchange_batch where direction = 'IN'") == before + sequence;
    }

    private void handInNext() throws IOException {
        batches.handIn(++sequence);
    }
}
