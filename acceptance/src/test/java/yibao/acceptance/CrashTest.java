package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;
import yibao.simulators.PlainRows;

/**
 * The worker's process is killed while it works on batches of 200,000 receipts, at random moments of every phase, on a
 * PostgreSQL that keeps what it has acknowledged. Whatever the moment, the next start brings every batch to one outcome.
 */
class CrashTest {

    private static final int ROWS = 200_000;
    /** Every so many rows one is bad: within the share that a batch may have. */
    private static final int ONE_BAD_IN = 25;
    private static final int ROUNDS = 2;
    /** How often it is killed in each phase, in each round. */
    private static final Map<Phase, Integer> KILLS = new EnumMap<>(Map.of(Phase.STAGED, 5, Phase.CHECKED, 5,
            Phase.APPLIED, 5, Phase.ANSWERED, 5));
    private static final long LONGEST_WINDOW = TimeUnit.SECONDS.toNanos(5);

    @TempDir
    Path home;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<Phase, Long> windows = new EnumMap<>(Phase.class);
    private final Map<String, Integer> kills = new HashMap<>();
    private EmbeddedPostgres server;
    private String url;
    private Bureau bureau;
    private int sequence;
    private int starts;

    @BeforeEach
    void aServerThatKeepsItsWord() throws IOException {
        // The last setting only lets a connection end soon after its client has died.
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on").setServerConfig("client_connection_check_interval", "100")
                .start();
        url = server.getJdbcUrl("postgres", "postgres");
        Bureau.makeTables(url);
        bureau = Bureau.open(home, url, Clock.system(SteppedClock.BUREAU));
    }

    @AfterEach
    void stop() throws Exception {
        bureau.close();
        server.close();
    }

    @Test
    void everyBatchEndsOnceWhateverTheMomentOfDeath() throws Exception {
        handInNext();
        measureEveryPhase();
        for (int round = 1; round <= ROUNDS; round++) {
            for (Phase phase : KILLS.keySet()) {
                while (kills.getOrDefault(phase.name(), 0) < round * KILLS.get(phase)) {
                    killIn(phase);
                }
            }
            killIn(Phase.RECONCILED);
        }
        try (Victim survivor = new Victim(home, url)) {
            survivor.finish();
        }
        Invariants.holdAtRest(bureau);
        assertThat(bureau.count("receipt")).isEqualTo((long) sequence * (ROWS - ROWS / ONE_BAD_IN));
        assertThat(bureau.count("exchange_batch where direction = 'IN' and outcome = 'PARTLY_ACCEPTED'"))
                .isEqualTo(sequence);
        System.out.println("crash test: seed " + seed + ", " + sequence + " batches of " + ROWS + " rows, " + starts
                + " starts, killed while " + kills);
    }

    /** One batch goes through undisturbed and shows how long each phase takes here. */
    private void measureEveryPhase() throws IOException, InterruptedException {
        try (Victim undisturbed = new Victim(home, url)) {
            for (Phase phase : KILLS.keySet()) {
                assertThat(undisturbed.waitFor(phase)).as("the worker comes to " + phase).isTrue();
                windows.put(phase, undisturbed.nanosOfPhase());
            }
            undisturbed.waitFor(Phase.RECONCILED);
            windows.put(Phase.RECONCILED, undisturbed.nanosOfPhase());
            undisturbed.finish();
        }
    }

    private void killIn(Phase phase) throws Exception {
        if (isIdle()) {
            handInNext();
        }
        starts++;
        try (Victim victim = new Victim(home, url)) {
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
                && bureau.count("exchange_batch where direction = 'IN'") == sequence;
    }

    private void handInNext() throws IOException {
        sequence++;
        BatchFile.of(Message.PREMIUM_RECEIPTS, sequence, LocalDate.of(2022, 1, 31)).handIn(bureau.exchange(),
                row -> new PlainRows(Message.PREMIUM_RECEIPTS, 0, ROWS, sequence, ROWS).each(new Spoiling(row)));
    }

    /** Makes an ID number impossible in every so many rows. */
    private static final class Spoiling implements java.util.function.Consumer<String[]> {

        private final java.util.function.Consumer<String[]> row;
        private int count;

        Spoiling(java.util.function.Consumer<String[]> row) {
            this.row = row;
        }

        @Override
        public void accept(String[] fields) {
            if (++count % ONE_BAD_IN == 0) {
                fields[2] = "0";
            }
            row.accept(fields);
        }
    }
}
