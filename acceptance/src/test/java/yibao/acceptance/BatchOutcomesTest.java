package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Doctored;
import yibao.simulators.Encoding;
import yibao.simulators.Message;
import yibao.simulators.PlainRows;

/** How a batch ends, and what that leaves behind (contract, section 1). */
class BatchOutcomesTest extends BureauTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 31);
    private static final int ROWS = 60;

    private Doctored first;

    @BeforeEach
    void aGoodBatch() throws IOException {
        first = good(1);
    }

    private Doctored good(int sequence) throws IOException {
        return Doctored.of(BatchFile.of(Message.PREMIUM_RECEIPTS, sequence, DAY).into(folder.resolve("good" + sequence),
                new PlainRows(Message.PREMIUM_RECEIPTS, 0, ROWS, sequence, 1_000)));
    }

    private Path taxInbox() {
        return exchange().resolve("tax/inbox");
    }

    private Batch handIn(Doctored doctored) throws IOException {
        Batch batch = doctored.untouched(taxInbox());
        bureau.settle();
        return batch;
    }

    @Test
    void goodBatchIsAccepted() throws Exception {
        Batch batch = handIn(first);

        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        assertThat(receipt(batch).path("rows").toString())
                .isEqualTo("{\"read\":60,\"accepted\":60,\"unchanged\":0,\"rejected\":0,\"normalised\":0}");
        assertThat(receipt(batch).path("amount").path("accepted").asText()).isEqualTo("21000.00");
        assertThat(receipt(batch).path("sha256").asText()).isEqualTo(batch.manifest().sha256());
        assertThat(bureau.count("receipt where source = 'TAX320681 #1'")).isEqualTo(60);
        assertThat(refusals(batch)).isEmpty();
        assertRestsIn("archive", batch);
    }

    @Test
    void sameBatchAgainIsDuplicateAndChangesNothing() throws Exception {
        Batch batch = handIn(first);
        byte[] receipt = Files.readAllBytes(receiptFile(batch));
        List<String> before = Business.rows(bureau);

        Files.delete(receiptFile(batch));
        handIn(first);

        assertThat(Files.readAllBytes(receiptFile(batch))).isEqualTo(receipt);
        assertThat(Business.rows(bureau)).isEqualTo(before);
        assertThat(bureau.rows("select outcome from exchange_batch where direction = 'IN' order by number"))
                .containsExactly("ACCEPTED", "DUPLICATE");
        assertThat(bureau.alarms()).isEmpty();
    }

    @Test
    void duplicateOfAPartlyAcceptedBatchGetsBothReceiptsAgain() throws Exception {
        Batch batch = first.badRows(taxInbox(), 1, 50);
        bureau.settle();
        byte[] receipt = Files.readAllBytes(receiptFile(batch));
        List<String> refusals = refusals(batch);
        first.badRows(taxInbox(), 1, 50);
        bureau.settle();

        assertThat(Files.readAllBytes(receiptFile(batch))).isEqualTo(receipt);
        assertThat(refusals(batch)).isEqualTo(refusals).hasSize(1);
    }

    @Test
    void sameSequenceWithAnotherDigestIsConflict() throws Exception {
        handIn(first);
        List<String> before = Business.rows(bureau);

        Batch other = first.otherDigest(taxInbox());
        bureau.settle();

        assertThat(outcome(other)).isEqualTo("CONFLICT");
        assertThat(Business.rows(bureau)).isEqualTo(before);
        assertThat(Bureau.list(agency(other).resolve("quarantine"))).hasSize(2);
        assertThat(bureau.alarms()).contains("SEQUENCE_CONFLICT");
    }

    @Test
    void manifestOffByOneRowIsRejected() throws Exception {
        assertRejected(first.oneRowOff(taxInbox()), "ROW_COUNT_MISMATCH");
    }

    @Test
    void manifestOffByOneFenIsRejected() throws Exception {
        assertRejected(first.oneFenOff(taxInbox()), "AMOUNT_MISMATCH");
    }

    @Test
    void fileOffByOneByteIsRejected() throws Exception {
        assertRejected(first.oneByteOff(taxInbox()), "DIGEST_MISMATCH");
    }

    @Test
    void oneRowMoreThanDeclaredIsRejected() throws Exception {
        Batch batch = first.untouched(taxInbox());
        rewriteManifest(batch, "\"rows\": 60", "\"rows\": 59");
        assertRejected(batch, "ROW_COUNT_MISMATCH");
    }

    @Test
    void unknownContractIsRejected() throws Exception {
        assertRejected(first.unknownContract(taxInbox()), "CONTRACT_UNKNOWN");
    }

    @Test
    void unknownSenderIsRejected() throws Exception {
        assertRejected(BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY).from("TAX999999").into(taxInbox(),
                new PlainRows(Message.PREMIUM_RECEIPTS, 0, 5, 1, 1_000)), "SENDER_UNKNOWN");
    }

    @Test
    void senderInAnotherAgencysFolderIsUnknownThere() throws Exception {
        Batch batch = first.untouched(exchange().resolve("treasury/inbox"));
        bureau.settle();
        Path receipt = exchange().resolve("treasury/outbox").resolve(batch.receiptName());
        assertThat(JSON.readTree(Files.readString(receipt)).path("problems").path(0).path("code").asText())
                .isEqualTo("SENDER_UNKNOWN");
        assertThat(bureau.count("receipt")).isZero();
    }

    @Test
    void missingRequiredColumnIsRejected() throws Exception {
        Batch batch = first.missingColumn(taxInbox(), "taxdept_code");
        assertRejected(batch, "COLUMN_MISSING");
        assertThat(receipt(batch).path("problems").path(0).path("message").asText()).contains("taxdept_code");
    }

    @Test
    void missingOptionalColumnIsNoFault() throws Exception {
        Batch batch = first.missingColumn(taxInbox(), "init_taxrpt_no");
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
    }

    @Test
    void brokenEncodingIsRejected() throws Exception {
        assertRejected(first.brokenEncoding(taxInbox()), "ENCODING_BROKEN");
    }

    @Test
    void truncatedGzipIsRejected() throws Exception {
        assertRejected(first.truncatedGzip(taxInbox()), "FILE_BROKEN");
    }

    @Test
    void twoOfFiveBadRowsAreTooMany() throws Exception {
        Batch batch = first.badRows(taxInbox(), 2, 5);
        assertRejected(batch, "TOO_MANY_REJECTED");
        assertThat(receipt(batch).path("rows").path("rejected").asLong()).isEqualTo(5);
        assertThat(refusals(batch)).hasSize(2);
    }

    @Test
    void oneBadRowInFiftyIsNamedAndTheOthersApplied() throws Exception {
        Batch batch = first.badRows(taxInbox(), 1, 50);
        bureau.settle();

        assertThat(outcome(batch)).isEqualTo("PARTLY_ACCEPTED");
        assertThat(receipt(batch).path("rows").toString())
                .isEqualTo("{\"read\":50,\"accepted\":49,\"unchanged\":0,\"rejected\":1,\"normalised\":0}");
        assertThat(receipt(batch).path("problems").toString())
                .isEqualTo("[{\"code\":\"CERTNO_CHECK_DIGIT\",\"count\":1}]");
        assertThat(receipt(batch).path("amount").toString())
                .isEqualTo("{\"declared\":\"17500.00\",\"accepted\":\"17150.00\"}");
        assertThat(refusals(batch)).hasSize(1);
        assertThat(refusals(batch).get(0)).startsWith("51,PL").endsWith(",certno,CERTNO_CHECK_DIGIT");
        assertThat(bureau.count("receipt")).isEqualTo(49);
        assertRestsIn("archive", batch);
    }

    @Test
    void everyFaultOfABadRowIsNamed() throws Exception {
        Batch batch = BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY).handIn(exchange(), row -> {
            for (int i = 0; i < 39; i++) {
                row.accept(Citizen.of(i).pays("R" + i, "350.00"));
            }
            row.accept(new String[] {"R39", "01", "320681198001011000", "", "999", "22", "GIFT", "0.00", "yesterday",
                "", ""});
        });
        bureau.settle();

        assertThat(outcome(batch)).isEqualTo("PARTLY_ACCEPTED");
        assertThat(refusals(batch)).containsExactly("41,R39,certno,CERTNO_DAMAGED", "41,R39,clct_time,DATE_FORMAT",
                "41,R39,clct_type,CODE_UNKNOWN", "41,R39,insutype,CODE_UNKNOWN",
                "41,R39,psn_clct_amt,AMOUNT_NOT_POSITIVE", "41,R39,psn_name,NAME_MISSING",
                "41,R39,taxdept_code,REQUIRED_MISSING", "41,R39,year,DATE_FORMAT");
        assertThat(receipt(batch).path("rows").path("rejected").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void everyEncodingKeepsRareNamesExactly(Encoding encoding) throws Exception {
        List<String> names = List.of("㐀𠮷", "阿卜杜·热合曼", "𫠊𬱖", "\u2EBF龦", "张\"三\",");
        Batch batch = BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY).in(encoding).handIn(exchange(), row -> {
            for (int i = 0; i < names.size(); i++) {
                row.accept(Citizen.of(i).named(names.get(i)).pays("R" + i, "350.00"));
            }
        });
        bureau.settle();

        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        assertThat(bureau.rows("select psn_name from receipt order by elec_taxrpt_no")).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void headerMayStandInAnyOrder(long seed) throws Exception {
        Batch batch = BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY).shuffled(seed).handIn(exchange(),
                row -> row.accept(Citizen.of(1).pays("R1", "350.00")));
        bureau.settle();

        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        assertThat(bureau.rows("select certno, psn_name, psn_clct_amt, clct_type from receipt"))
                .containsExactly(Citizen.of(1).certno() + "|" + Citizen.of(1).name() + "|350.00|PAY");
    }

    @Test
    void zippedFileIsAccepted() throws Exception {
        Batch batch = BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY).zipped().handIn(exchange(),
                new PlainRows(Message.PREMIUM_RECEIPTS, 0, ROWS, 1, 1_000));
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        assertThat(bureau.count("receipt")).isEqualTo(60);
        assertRestsIn("archive", batch);
    }

    @Test
    void thirdBeforeSecondIsHeldAndAppliedAfterIt() throws Exception {
        Doctored second = good(2);
        Batch third = good(3).untouched(taxInbox());
        handIn(first);
        bureau.settle();
        assertThat(outcome(third)).isEqualTo("HELD");
        assertThat(bureau.count("receipt")).isEqualTo(60);
        assertThat(bureau.alarms()).contains("BATCH_HELD");

        Batch late = handIn(second);

        assertThat(outcome(late)).isEqualTo("ACCEPTED");
        assertThat(outcome(third)).isEqualTo("ACCEPTED");
        assertThat(bureau.rows("select source from receipt group by source order by min(known_from)"))
                .containsExactly("TAX320681 #1", "TAX320681 #2", "TAX320681 #3");
        assertThat(bureau.alarms()).doesNotContain("BATCH_HELD");
        assertRestsIn("archive", third);
    }

    @Test
    void alarmNamesEveryNumberThatIsMissing() throws Exception {
        handIn(first);
        good(4).untouched(taxInbox());
        bureau.settle();
        good(6).untouched(taxInbox());
        bureau.settle();
        assertThat(bureau.rows("select message from exchange_alarm where code = 'BATCH_HELD' order by number"))
                .containsExactly("缺第 2 至 3 号，本批暂不处理", "缺第 2 至 3、5 号，本批暂不处理");
    }

    @Test
    void heldBatchGoesOnWaitingWhenTheOneBeforeItIsRefused() throws Exception {
        handIn(first);
        Batch third = good(3).untouched(taxInbox());
        bureau.settle();
        Batch refused = good(2).oneRowOff(taxInbox());
        bureau.settle();
        assertThat(outcome(refused)).isEqualTo("REJECTED");
        assertThat(outcome(third)).isEqualTo("HELD");

        Batch corrected = handIn(good(2));

        assertThat(outcome(corrected)).isEqualTo("ACCEPTED");
        assertThat(outcome(third)).isEqualTo("ACCEPTED");
    }

    @Test
    void heldBatchGoesOnWhenAnOperatorReleasesIt() throws Exception {
        Batch second = handIn(good(2));
        assertThat(outcome(second)).isEqualTo("HELD");
        bureau.release(receipt(second).path("batchId").asText());
        assertThat(outcome(second)).isEqualTo("ACCEPTED");
        assertThat(bureau.alarms()).contains("SEQUENCE_GAP");
    }

    @Test
    void manifestWaitsForItsFileAndRaisesAnAlarmWhenItStaysAway() throws Exception {
        Batch batch = first.untouched(taxInbox());
        byte[] data = Files.readAllBytes(batch.data());
        Files.delete(batch.data());
        Files.setLastModifiedTime(batch.manifestFile(), java.nio.file.attribute.FileTime.from(clock.instant()));

        bureau.settle();
        assertThat(batch.manifestFile()).exists();
        assertThat(bureau.alarms()).isEmpty();

        clock.pass(Duration.ofMinutes(31));
        bureau.settle();
        assertThat(bureau.alarms()).containsExactly("DATA_FILE_MISSING");

        Files.write(batch.data(), data);
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
    }

    @Test
    void rejectedBatchMayComeAgainCorrected() throws Exception {
        Batch wrong = first.oneByteOff(taxInbox());
        bureau.settle();
        assertThat(outcome(wrong)).isEqualTo("REJECTED");

        Batch right = handIn(first);

        assertThat(outcome(right)).isEqualTo("ACCEPTED");
        assertThat(bureau.count("receipt")).isEqualTo(60);
        assertThat(outcome(handIn(good(2)))).isEqualTo("ACCEPTED");
    }

    @Test
    void rejectedBatchSentAgainUnchangedIsADuplicate() throws Exception {
        Batch wrong = first.oneFenOff(taxInbox());
        bureau.settle();
        byte[] receipt = Files.readAllBytes(receiptFile(wrong));
        first.oneFenOff(taxInbox());
        bureau.settle();
        assertThat(bureau.rows("select outcome from exchange_batch where direction = 'IN' order by number"))
                .containsExactly("REJECTED", "DUPLICATE");
        assertThat(Files.readAllBytes(receiptFile(wrong))).isEqualTo(receipt);
    }

    @Test
    void rejectedBatchMayNotComeAgainOnceALaterOneIsApplied() throws Exception {
        first.badRows(taxInbox(), 2, 5);
        bureau.settle();
        assertThat(outcome(handIn(good(2)))).isEqualTo("ACCEPTED");

        assertThat(outcome(handIn(first))).isEqualTo("CONFLICT");
        assertThat(bureau.count("receipt")).isEqualTo(60);
    }

    @Test
    void resentUnderTheNextNumberRowsAreUnchanged() throws Exception {
        handIn(first);
        Batch again = handIn(first.numbered(2));
        assertThat(outcome(again)).isEqualTo("ACCEPTED");
        assertThat(receipt(again).path("rows").path("unchanged").asLong()).isEqualTo(60);
        assertThat(bureau.count("receipt")).isEqualTo(60);
    }

    @Test
    void batchWithoutRowsIsAccepted() throws Exception {
        Batch empty = BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY).handIn(exchange(), row -> { });
        bureau.settle();
        assertThat(outcome(empty)).isEqualTo("ACCEPTED");
        assertThat(receipt(empty).path("rows").path("read").asLong()).isZero();
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

    private void assertRestsIn(String place, Batch batch) throws IOException {
        assertThat(agency(batch).resolve(place)).isDirectoryContaining("glob:**" + batch.manifest().file())
                .isDirectoryContaining("glob:**" + batch.manifestFile().getFileName());
        assertThat(Bureau.list(inbox(batch))).isEmpty();
        assertThat(Bureau.list(agency(batch).resolve(".taken"))).isEmpty();
    }

    private static void rewriteManifest(Batch batch, String was, String is) throws IOException {
        Files.writeString(batch.manifestFile(), Files.readString(batch.manifestFile()).replace(was, is));
    }
}
