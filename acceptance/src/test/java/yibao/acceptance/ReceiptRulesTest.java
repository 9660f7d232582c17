package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** What a receipt may say, seen beside the other rows of its batch and the receipts that are known (contract, section 2). */
class ReceiptRulesTest extends BureauTest {

    private static final Citizen ZHANG = Citizen.of(500);
    private static final Citizen LI = Citizen.of(501);
    /** So many good rows beside, that a few bad ones do not have the batch refused. */
    private static final int OTHERS = 96;

    private int sequence;

    @BeforeEach
    void aPaymentThatIsKnown() throws IOException {
        assertThat(outcome(handIn(List.<String[]>of(ZHANG.pays("KNOWN", "350.00"))))).isEqualTo("ACCEPTED");
    }

    private Batch handIn(List<String[]> rows) throws IOException {
        sequence++;
        Batch batch = BatchFile.of(Message.PREMIUM_RECEIPTS, sequence, LocalDate.of(2022, 1, 31)).handIn(exchange(), row -> {
            rows.forEach(row);
            for (int i = 0; i < OTHERS; i++) {
                row.accept(Citizen.of(i).pays("O" + sequence + "-" + i, "350.00"));
            }
        });
        bureau.settle();
        return batch;
    }

    private void assertRefused(List<String[]> rows, String... refusals) throws Exception {
        Batch batch = handIn(rows);
        assertThat(refusals(batch)).containsExactly(refusals);
        assertThat(outcome(batch)).isEqualTo("PARTLY_ACCEPTED");
    }

    private void assertTaken(String[]... rows) throws Exception {
        Batch batch = handIn(List.of(rows));
        assertThat(refusals(batch)).isEmpty();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
    }

    private String paidBy(Citizen citizen) throws Exception {
        return bureau.text("select sum(case clct_type when 'PAY' then psn_clct_amt else -psn_clct_amt end) from receipt "
                + "where certno = ?", citizen.certno()).orElse(null);
    }

    @Test
    void sameNumberWithTheSameContentIsUnchanged() throws Exception {
        Batch batch = handIn(List.<String[]>of(ZHANG.pays("KNOWN", "350.00")));
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        assertThat(receipt(batch).path("rows").path("unchanged").asLong()).isEqualTo(1);
        assertThat(receipt(batch).path("amount").path("accepted").asText()).isEqualTo("33600.00");
        assertThat(paidBy(ZHANG)).isEqualTo("350.00");
    }

    @Test
    void sameNumberWithOtherContentIsAConflict() throws Exception {
        assertRefused(List.<String[]>of(ZHANG.pays("KNOWN", "350.01")), "2,KNOWN,elec_taxrpt_no,RECEIPT_NO_CONFLICT");
        assertRefused(List.<String[]>of(LI.pays("KNOWN", "350.00")), "2,KNOWN,elec_taxrpt_no,RECEIPT_NO_CONFLICT");
        assertRefused(List.<String[]>of(ZHANG.named("张").pays("KNOWN", "350.00")),
                "2,KNOWN,elec_taxrpt_no,RECEIPT_NO_CONFLICT");
        assertRefused(List.<String[]>of(ZHANG.paysAt("KNOWN", "350.00", "2022-01-10T10:00:01+08:00")),
                "2,KNOWN,elec_taxrpt_no,RECEIPT_NO_CONFLICT");
        assertThat(paidBy(ZHANG)).isEqualTo("350.00");
    }

    @Test
    void sameMomentInAnotherZoneIsTheSameContent() throws Exception {
        assertTaken(ZHANG.paysAt("KNOWN", "350.00", "2022-01-10T02:00:00Z"));
    }

    @Test
    void secondOfOneNumberInTheFileIsRefused() throws Exception {
        assertRefused(List.of(LI.pays("R1", "350.00"), LI.pays("R1", "350.00"), LI.pays("R1", "1.00")),
                "3,R1,elec_taxrpt_no,DUPLICATE_IN_FILE", "4,R1,elec_taxrpt_no,DUPLICATE_IN_FILE");
        assertThat(paidBy(LI)).isEqualTo("350.00");
    }

    @Test
    void refundOfWhatNobodyKnowsIsRefused() throws Exception {
        assertRefused(List.<String[]>of(ZHANG.takesBack("R1", "1.00", "NEVER")), "2,R1,init_taxrpt_no,RECEIPT_UNKNOWN");
    }

    @Test
    void refundThatNamesNoReceiptIsRefused() throws Exception {
        assertRefused(List.<String[]>of(ZHANG.takesBack("R1", "1.00", "")), "2,R1,init_taxrpt_no,REQUIRED_MISSING");
    }

    @Test
    void refundOfAnotherPersonsReceiptIsRefused() throws Exception {
        assertRefused(List.<String[]>of(LI.takesBack("R1", "1.00", "KNOWN")), "2,R1,init_taxrpt_no,RECEIPT_UNKNOWN");
    }

    @Test
    void refundOfARefundIsRefused() throws Exception {
        assertRefused(List.of(ZHANG.takesBack("R1", "1.00", "KNOWN"), ZHANG.takesBack("R2", "1.00", "R1")),
                "3,R2,init_taxrpt_no,RECEIPT_UNKNOWN");
    }

    @Test
    void refundOfAReceiptThatIsItselfRefusedIsRefused() throws Exception {
        assertRefused(List.of(LI.pays("R1", "0.00"), LI.takesBack("R2", "1.00", "R1")),
                "2,R1,psn_clct_amt,AMOUNT_NOT_POSITIVE", "3,R2,init_taxrpt_no,RECEIPT_UNKNOWN");
    }

    @Test
    void refundMayStandBeforeItsReceipt() throws Exception {
        assertTaken(LI.takesBack("R2", "350.00", "R1"), LI.pays("R1", "350.00"));
        assertThat(paidBy(LI)).isEqualTo("0.00");
    }

    @Test
    void refundMayTakeBackEverythingToTheFenAndNoFenMore() throws Exception {
        assertRefused(List.<String[]>of(ZHANG.takesBack("R1", "350.01", "KNOWN")), "2,R1,psn_clct_amt,REFUND_EXCEEDS");
        assertTaken(ZHANG.takesBack("R2", "350.00", "KNOWN"));
        assertRefused(List.<String[]>of(ZHANG.takesBack("R3", "0.01", "KNOWN")), "2,R3,psn_clct_amt,REFUND_EXCEEDS");
        assertThat(paidBy(ZHANG)).isEqualTo("0.00");
    }

    @Test
    void ofSeveralRefundsInOneFileThoseThatStillFitAreKept() throws Exception {
        assertRefused(List.of(ZHANG.takesBack("R1", "200.00", "KNOWN"), ZHANG.takesBack("R2", "200.00", "KNOWN"),
                ZHANG.takesBack("R3", "150.00", "KNOWN"), ZHANG.takesBack("R4", "0.01", "KNOWN")),
                "3,R2,psn_clct_amt,REFUND_EXCEEDS", "5,R4,psn_clct_amt,REFUND_EXCEEDS");
        assertThat(paidBy(ZHANG)).isEqualTo("0.00");
    }

    @Test
    void refundsOfEarlierBatchesCount() throws Exception {
        assertTaken(ZHANG.takesBack("R1", "300.00", "KNOWN"));
        assertRefused(List.<String[]>of(ZHANG.takesBack("R2", "50.01", "KNOWN")), "2,R2,psn_clct_amt,REFUND_EXCEEDS");
        assertTaken(ZHANG.takesBack("R3", "50.00", "KNOWN"));
    }

    @Test
    void refundSentAgainIsUnchangedAndNotCountedTwice() throws Exception {
        assertTaken(ZHANG.takesBack("R1", "350.00", "KNOWN"));
        assertTaken(ZHANG.takesBack("R1", "350.00", "KNOWN"));
        assertThat(paidBy(ZHANG)).isEqualTo("0.00");
    }

    @Test
    void oldNumbersAndSmallXAreRewrittenAndCounted() throws Exception {
        String withX = Citizen.certno("32068119800101101");
        String digit = withX;
        for (int i = 102; !digit.endsWith("X"); i++) {
            digit = Citizen.certno("32068119800101" + i);
        }
        Batch batch = handIn(List.of(ZHANG.numbered("320681800101500").pays("R1", "350.00"),
                LI.numbered(digit.toLowerCase(java.util.Locale.ROOT)).pays("R2", "350.00")));
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        assertThat(receipt(batch).path("rows").path("normalised").asLong()).isEqualTo(2);
        assertThat(bureau.rows("select certno from receipt where elec_taxrpt_no in ('R1', 'R2') order by elec_taxrpt_no"))
                .containsExactly(ZHANG.certno(), digit);
    }

    @Test
    void differencesGoToTaxAfterEveryBatch() throws Exception {
        assertTaken(LI.pays("R1", "350.00"));
        assertThat(bureau.rows("select contract, sequence_no, outcome from exchange_batch where direction = 'OUT' "
                + "order by sequence_no")).containsExactly("premium-differences/1|1|", "premium-differences/1|2|");
        assertThat(exchange().resolve("tax/outbox"))
                .isDirectoryContaining("glob:**premium-differences-YIBAO-*-000002.manifest.json");
    }
}
