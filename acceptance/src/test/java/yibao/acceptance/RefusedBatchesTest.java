package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;
import yibao.simulators.PlainRows;

/** Batches refused as a whole, and how they come again (contract, section 1). */
class RefusedBatchesTest extends TaxBatchTest {

    @Test
    void manifestOffByOneRowIsRejected() throws Exception {
        assertRejected(good(1).oneRowOff(inbox()), "ROW_COUNT_MISMATCH");
    }

    @Test
    void manifestOffByOneFenIsRejected() throws Exception {
        assertRejected(good(1).oneFenOff(inbox()), "AMOUNT_MISMATCH");
    }

    @Test
    void fileOffByOneByteIsRejected() throws Exception {
        assertRejected(good(1).oneByteOff(inbox()), "DIGEST_MISMATCH");
    }

    @Test
    void oneRowMoreThanDeclaredIsRejected() throws Exception {
        Batch batch = good(1).untouched(inbox());
        rewriteManifest(batch, "\"rows\": 60", "\"rows\": 59");
        assertRejected(batch, "ROW_COUNT_MISMATCH");
    }

    @Test
    void unknownContractIsRejected() throws Exception {
        assertRejected(good(1).unknownContract(inbox()), "CONTRACT_UNKNOWN");
    }

    @Test
    void unknownSenderIsRejected() throws Exception {
        assertRejected(BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY).from("TAX999999").into(inbox(),
                new PlainRows(Message.PREMIUM_RECEIPTS, 0, 5, 1, 1_000)), "SENDER_UNKNOWN");
    }

    @Test
    void senderInAnotherAgencysFolderIsUnknownThere() throws Exception {
        Batch batch = good(1).untouched(exchange().resolve("treasury/inbox"));
        bureau.settle();
        Path receipt = exchange().resolve("treasury/outbox").resolve(batch.receiptName());
        assertThat(JSON.readTree(Files.readString(receipt)).path("problems").path(0).path("code").asText())
                .isEqualTo("SENDER_UNKNOWN");
        assertThat(bureau.count("receipt")).isZero();
    }

    @Test
    void missingRequiredColumnIsRejected() throws Exception {
        Batch batch = good(1).missingColumn(inbox(), "taxdept_code");
        assertRejected(batch, "COLUMN_MISSING");
        assertThat(receipt(batch).path("problems").path(0).path("message").asText()).contains("taxdept_code");
    }

    @Test
    void brokenEncodingIsRejected() throws Exception {
        assertRejected(good(1).brokenEncoding(inbox()), "ENCODING_BROKEN");
    }

    @Test
    void truncatedGzipIsRejected() throws Exception {
        assertRejected(good(1).truncatedGzip(inbox()), "FILE_BROKEN");
    }

    @Test
    void twoOfFiveBadRowsAreTooMany() throws Exception {
        Batch batch = good(1).badRows(inbox(), 2, 5);
        assertRejected(batch, "TOO_MANY_REJECTED");
        assertThat(receipt(batch).path("rows").path("rejected").asLong()).isEqualTo(5);
        assertThat(refusals(batch)).hasSize(2);
    }

    @Test
    void rejectedBatchMayComeAgainCorrected() throws Exception {
        Batch wrong = good(1).oneByteOff(inbox());
        bureau.settle();
        assertThat(outcome(wrong)).isEqualTo("REJECTED");

        Batch right = handIn(1);

        assertThat(outcome(right)).isEqualTo("ACCEPTED");
        assertThat(bureau.count("receipt")).isEqualTo(60);
        assertThat(outcome(handIn(2))).isEqualTo("ACCEPTED");
    }

    @Test
    void rejectedBatchSentAgainUnchangedIsADuplicate() throws Exception {
        Batch wrong = good(1).oneFenOff(inbox());
        bureau.settle();
        byte[] receipt = Files.readAllBytes(receiptFile(wrong));
        good(1).oneFenOff(inbox());
        bureau.settle();
        assertThat(bureau.rows("select outcome from exchange_batch where direction = 'IN' order by number"))
                .containsExactly("REJECTED", "DUPLICATE");
        assertThat(Files.readAllBytes(receiptFile(wrong))).isEqualTo(receipt);
    }

    @Test
    void rejectedBatchMayNotComeAgainOnceALaterOneIsApplied() throws Exception {
        good(1).badRows(inbox(), 2, 5);
        bureau.settle();
        assertThat(outcome(handIn(2))).isEqualTo("ACCEPTED");

        assertThat(outcome(handIn(1))).isEqualTo("CONFLICT");
        assertThat(bureau.count("receipt")).isEqualTo(60);
    }

    private void assertRejected(Batch batch, String code) throws IOException, SQLException {
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("REJECTED");
        assertThat(receipt(batch).path("problems").path(0).path("code").asText()).isEqualTo(code);
        assertThat(receipt(batch).path("problems").path(0).path("message").asText()).isNotBlank();
        assertThat(bureau.count("receipt")).isZero();
        assertThat(bureau.count("job")).isZero();
        assertRestsIn("quarantine", batch);
    }

    private static void rewriteManifest(Batch batch, String was, String is) throws IOException {
        Files.writeString(batch.manifestFile(), Files.readString(batch.manifestFile()).replace(was, is));
    }
}
