package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Encoding;
import yibao.simulators.Message;
import yibao.simulators.PlainRows;

/** How a batch that is not refused ends, and what that leaves behind (contract, section 1). */
class BatchOutcomesTest extends TaxBatchTest {

    @Test
    void goodBatchIsAccepted() throws Exception {
        Batch batch = handIn(1);

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
        Batch batch = handIn(1);
        byte[] receipt = Files.readAllBytes(receiptFile(batch));
        List<String> before = Business.rows(bureau);

        Files.delete(receiptFile(batch));
        handIn(1);

        assertThat(Files.readAllBytes(receiptFile(batch))).isEqualTo(receipt);
        assertThat(Business.rows(bureau)).isEqualTo(before);
        assertThat(bureau.rows("select outcome from exchange_batch where direction = 'IN' order by number"))
                .containsExactly("ACCEPTED", "DUPLICATE");
        assertThat(bureau.alarms()).isEmpty();
    }

    @Test
    void duplicateOfAPartlyAcceptedBatchGetsBothReceiptsAgain() throws Exception {
        Batch batch = good(1).badRows(inbox(), 1, 50);
        bureau.settle();
        byte[] receipt = Files.readAllBytes(receiptFile(batch));
        List<String> refusals = refusals(batch);
        good(1).badRows(inbox(), 1, 50);
        bureau.settle();

        assertThat(Files.readAllBytes(receiptFile(batch))).isEqualTo(receipt);
        assertThat(refusals(batch)).isEqualTo(refusals).hasSize(1);
    }

    @Test
    void sameSequenceWithAnotherDigestIsConflict() throws Exception {
        handIn(1);
        List<String> before = Business.rows(bureau);

        Batch other = good(1).otherDigest(inbox());
        bureau.settle();

        assertThat(outcome(other)).isEqualTo("CONFLICT");
        assertThat(Business.rows(bureau)).isEqualTo(before);
        assertThat(Bureau.list(agency(other).resolve("quarantine"))).hasSize(2);
        assertThat(bureau.alarms()).contains("SEQUENCE_CONFLICT");
    }

    @Test
    void missingOptionalColumnIsNoFault() throws Exception {
        Batch batch = good(1).missingColumn(inbox(), "init_taxrpt_no");
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
    }

    @Test
    void oneBadRowInFiftyIsNamedAndTheOthersApplied() throws Exception {
        Batch batch = good(1).badRows(inbox(), 1, 50);
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
    void resentUnderTheNextNumberRowsAreUnchanged() throws Exception {
        handIn(1);
        Batch again = handIn(good(1).numbered(2));
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
}
