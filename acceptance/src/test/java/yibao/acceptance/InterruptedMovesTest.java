package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/**
 * What a kill leaves behind between two moves, put there by hand: a move is one rename, so these are all the states
 * there are between inbox and ledger. The next start makes a batch of it that ends like any other.
 */
class InterruptedMovesTest extends BureauTest {

    private final String batchId = UUID.randomUUID().toString();
    private Batch batch;

    @BeforeEach
    void aBatchInTheInbox() throws IOException {
        batch = BatchFile.of(Message.PREMIUM_RECEIPTS, 1, LocalDate.of(2022, 1, 31)).handIn(exchange(),
                row -> row.accept(Citizen.of(1).pays("R1", "350.00")));
    }

    private Path taken() throws IOException {
        return Files.createDirectories(exchange().resolve("tax/.taken").resolve(batchId));
    }

    private void move(Path file, Path folder) throws IOException {
        Files.move(file, folder.resolve(file.getFileName()));
    }

    private void assertNextStartAppliesItOnce() throws Exception {
        bureau.door().recover();
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        assertThat(bureau.count("receipt")).isEqualTo(1);
        Invariants.holdAtRest(bureau);
    }

    @Test
    void beforeTheFirstMove() throws Exception {
        taken();
        assertNextStartAppliesItOnce();
    }

    @Test
    void betweenTheDataFileAndTheManifest() throws Exception {
        move(batch.data(), taken());
        assertNextStartAppliesItOnce();
    }

    @Test
    void betweenTheManifestAndTheLedger() throws Exception {
        move(batch.data(), taken());
        move(batch.manifestFile(), taken());
        assertNextStartAppliesItOnce();
    }

    @Test
    void whenTheLedgerCouldNotBeWrittenTheDeliveryIsTakenUpAgain() throws Exception {
        bureau.change("alter table exchange_claim rename to out_of_order");
        assertThatThrownBy(bureau::deliver).hasMessageContaining("exchange_claim");
        bureau.door().recover();
        bureau.work();
        assertThat(bureau.count("exchange_batch")).isZero();

        bureau.change("alter table out_of_order rename to exchange_claim");
        bureau.work();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        Invariants.holdAtRest(bureau);
    }

    @Test
    void betweenTheLedgerAndTheWorker() throws Exception {
        bureau.deliver();
        assertNextStartAppliesItOnce();
    }

    @Test
    void betweenTheTwoMovesToTheArchive() throws Exception {
        bureau.deliver();
        Path delivery = Bureau.list(exchange().resolve("tax/.taken")).get(0);
        bureau.work();
        Files.createDirectory(delivery);
        move(exchange().resolve("tax/archive").resolve(batch.manifestFile().getFileName()), delivery);
        bureau.queueAnswerAgain(delivery.getFileName().toString());
        assertNextStartAppliesItOnce();
    }

    @Test
    void insideAnUploadNobodyWasToldThatWeHaveIt() throws Exception {
        Path half = Files.createDirectories(exchange().resolve("tax/.uploading").resolve(batchId));
        Files.writeString(half.resolve("." + batch.manifest().file() + ".tmp"), "half");
        assertNextStartAppliesItOnce();
    }

    @Test
    void insideABatchOfOursWhoseTransactionNeverCameToItsEnd() throws Exception {
        Path draft = Files.createDirectories(exchange().resolve("tax/.sending").resolve(batchId));
        Files.writeString(draft.resolve("premium-differences-YIBAO-20220201-000001.csv"), "half");
        assertNextStartAppliesItOnce();
        try (Stream<Path> sent = Files.list(exchange().resolve("tax/outbox"))) {
            assertThat(sent.filter(file -> file.toString().endsWith("000001.csv"))).singleElement()
                    .satisfies(file -> assertThat(file).content().contains("diff_id"));
        }
    }
}
