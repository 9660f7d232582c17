package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;
import yibao.simulators.PlainRows;

/**
 * The worker's process is killed while it works on large batches, at random moments of every phase, on a PostgreSQL that
 * keeps what it has acknowledged. Whatever the moment, the next start brings every batch to one outcome.
 */
class CrashTest {

    private static final int RECEIPTS = 60_000;
    /** Every so many rows one is bad: within the share that a batch may have. */
    private static final int ONE_BAD_IN = 25;
    private static final int KILLED_SIGNERS = 10;
    private static final String SIGNED = "select d.batch_id from subsidy_statement s join subsidy_delivery d on d.stmt_no = s.stmt_no order by 1";

    @TempDir
    Path folder;

    private EmbeddedPostgres server;

    @BeforeEach
    void aServerThatKeepsItsWord() throws IOException {
        // The last setting only lets a connection end soon after its client has died.
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on").setServerConfig("client_connection_check_interval", "100")
                .start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void everyBatchOfReceiptsEndsOnceWhateverTheMomentOfDeath() throws Exception {
        String url = database("killed");
        try (Bureau bureau = open("killed", url)) {
            CrashSeries series = new CrashSeries(bureau, url, sequence -> handInReceipts(bureau, sequence));
            int batches = series.kill(2, 5);
            Invariants.holdAtRest(bureau);
            assertThat(bureau.count("receipt")).isEqualTo((long) batches * (RECEIPTS - RECEIPTS / ONE_BAD_IN));
            assertThat(bureau.count("exchange_batch where direction = 'IN' and outcome = 'PARTLY_ACCEPTED'")).isEqualTo(batches);
            System.out.println("crash test of receipts: " + series);
        }
    }

    /** Late bills, reversals and bills sent again among them, so that what a batch comes to depends on all before it. */
    @Test
    void settlementsComeToTheSameAsInAnUndisturbedRun() throws Exception {
        String url = database("killed");
        try (Bureau killed = open("killed", url); Bureau undisturbed = open("undisturbed", database("undisturbed"))) {
            ManyBills.introduce(killed);
            CrashSeries series = new CrashSeries(killed, url, sequence -> ManyBills.handIn(killed, sequence));
            int batches = series.kill(1, 2);
            Invariants.holdAtRest(killed);

            ManyBills.introduce(undisturbed);
            for (int sequence = 1; sequence <= batches; sequence++) {
                ManyBills.handIn(undisturbed, sequence);
                undisturbed.settle();
            }
            assertThat(ManyBills.whatBecameOfThem(killed)).isEqualTo(ManyBills.whatBecameOfThem(undisturbed));
            System.out.println("crash test of settlements: " + series);
        }
    }

    /** A signature is its statement, its batch and its delivery, or nothing; and a statement goes to finance once. */
    @Test
    void everyStatementIsSignedAndSentOnceWhateverTheMomentOfDeath() throws Exception {
        String url = database("killed");
        try (Bureau bureau = open("killed", url)) {
            ManyBills.introduce(bureau);
            bureau.buildLevy("390", 2022);
            bureau.subsidies().propose(SubsidyDesk.REVIEWER);
            long signing = nanosOfSigning(bureau, url);
            int statements = 1;
            Random random = new Random();
            for (int kill = 0; kill < KILLED_SIGNERS; kill++) {
                if (bureau.count("proposal where state = 'PROPOSED'") == 0) {
                    newlyListed(bureau, ++statements);
                }
                try (Victim victim = new Victim(CrashSigner.class, bureau.home(), url)) {
                    victim.waitFor(CrashSigner.Doing.SIGNING);
                    TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * signing));
                    victim.kill();
                }
                assertThat(bureau.rows(SIGNED)).isEqualTo(bureau.rows("select b.batch_id from exchange_batch b where b.contract = 'subsidy-statement/1' order by 1"));
            }
            try (Victim survivor = new Victim(CrashSigner.class, bureau.home(), url)) {
                survivor.finish();
            }
            Invariants.holdAtRest(bureau);
            assertThat(bureau.count("subsidy_statement")).isEqualTo(statements);
            assertThat(Bureau.list(bureau.exchange().resolve("finance/outbox")).stream().filter(file -> file.toString().endsWith(".csv"))).hasSize(statements);
            assertThat(bureau.rows("select sum(finsubs_amt) from subsidy_statement"))
                    .isEqualTo(bureau.rows("select sum(amount) from subsidy_entry where kind in ('LEVIED', 'CORRECTED')"));
        }
    }

    private static long nanosOfSigning(Bureau bureau, String url) throws IOException, InterruptedException {
        try (Victim undisturbed = new Victim(CrashSigner.class, bureau.home(), url)) {
            undisturbed.waitFor(CrashSigner.Doing.SIGNING);
            long began = System.nanoTime();
            undisturbed.finish();
            return System.nanoTime() - began;
        }
    }

    /** Something to state again. */
    private static void newlyListed(Bureau bureau, int statement) throws IOException {
        BatchFile.of(Message.HARDSHIP_LIST, statement, LocalDate.of(2022, 1, 1)).handIn(bureau.exchange(),
                row -> row.accept(Citizen.of(ManyBills.NOT_LISTED + statement * ManyBills.ONE_LISTED_IN).listed("DB", "2021-07-01", "")));
        bureau.settle();
        bureau.subsidies().propose(SubsidyDesk.REVIEWER);
    }

    private String database(String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        String url = server.getJdbcUrl("postgres", name);
        Bureau.makeTables(url);
        return url;
    }

    private Bureau open(String name, String url) {
        return Bureau.open(folder.resolve(name), url, Clock.system(SteppedClock.BUREAU));
    }

    private static void handInReceipts(Bureau bureau, int sequence) throws IOException {
        BatchFile.of(Message.PREMIUM_RECEIPTS, sequence, LocalDate.of(2022, 1, 31)).handIn(bureau.exchange(),
                row -> new PlainRows(Message.PREMIUM_RECEIPTS, 0, RECEIPTS, sequence, RECEIPTS).each(new Spoiling(row)));
    }

    /** Makes an ID number impossible in every so many rows. */
    private static final class Spoiling implements Consumer<String[]> {

        private final Consumer<String[]> row;
        private int count;

        Spoiling(Consumer<String[]> row) {
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
