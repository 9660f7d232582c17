package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** The checker of the crash tests sees what it is there to see: each fault is planted by hand. */
class InvariantsTest extends BureauTest {

    @BeforeEach
    void twoBatchesWithARefusalAndOneOfSettlements() throws IOException {
        for (int sequence = 1; sequence <= 2; sequence++) {
            int number = sequence;
            BatchFile.of(Message.PREMIUM_RECEIPTS, number, LocalDate.of(2022, 1, 31)).handIn(exchange(), row -> {
                for (int i = 0; i < 30; i++) {
                    row.accept(Citizen.of(i).pays("R" + number + "-" + i, i == 7 ? "0.00" : "350.00"));
                }
            });
            bureau.settle();
        }
        BatchFile.of(Message.SETTLEMENTS, 1, LocalDate.of(2022, 1, 31)).handIn(exchange(), row -> {
            row.accept(Stay.of(Citizen.of(1), "S1", "2022-01-10", "60000.00").row());
            row.accept(Stay.of(Citizen.of(2), "S2", "2022-01-11", "100.00").row());
        });
        bureau.settle();
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        assertThatCode(() -> Invariants.holdAtRest(bureau)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "delete from receipt where elec_taxrpt_no = 'R2-1'",
        "update receipt set psn_clct_amt = 350.01 where elec_taxrpt_no = 'R2-1'",
        "update receipt set source = 'TAX320681 #3' where elec_taxrpt_no = 'R2-1'",
        "update exchange_batch set state = 'CLAIMED' where sequence_no = 2 and direction = 'IN'",
        "update exchange_batch set outcome = null where sequence_no = 2 and direction = 'IN'",
        "update exchange_batch set rows_unchanged = 1 where sequence_no = 2 and direction = 'IN'",
        "update exchange_batch set attempts = 1 where sequence_no = 2 and direction = 'IN'",
        "update exchange_batch set receipt = replace(receipt, 'accepted', 'Accepted') where sequence_no = 1",
        "update exchange_receipt_chain set last_sha256 = 'x'",
        "update exchange_batch set sequence_no = 3 where sequence_no = 2 and direction = 'OUT'",
        "update reconciliation set received_amt = received_amt + 0.01 where is_latest",
        "delete from settlement where setl_id = 'S2'",
        "update settlement set source = 'HEALTH320681 #2' where setl_id = 'S2'",
        "delete from settlement_result where setl_id = 'S2'",
        "update settlement_result set known_to = known_from where setl_id = 'S2'",
        "update settlement_result set burden_amt = burden_amt + 0.01 where setl_id = 'S2'",
        "delete from poverty_alert",
        "update job set state = 'FAILED'",
        "update audit_event set detail = 'x' where seq = 1",
        "update knowledge set writing_since = timestamp with time zone '2022-01-01 00:00:00+00'"})
    void faultInTheDatabaseIsFound(String fault) throws Exception {
        bureau.change(fault);
        assertThatThrownBy(() -> Invariants.holdAtRest(bureau)).isInstanceOf(AssertionError.class);
    }

    /** What the invariants cannot know by themselves shows beside an undisturbed run. */
    @ParameterizedTest
    @ValueSource(strings = {
        "update settlement_result set used_stays = used_stays + 1 where setl_id = 'S1'",
        "update settlement_result set assist_amt = assist_amt + 0.01, burden_amt = burden_amt - 0.01 where setl_id = 'S1'",
        "update settlement_result set sentence = 'x' where setl_id = 'S1'",
        "update settlement set setl_year = 2021 where setl_id = 'S1'",
        "update poverty_alert set now_burden_amt = 0",
        "update exchange_batch set rows_unchanged = 1 where contract = 'settlements/1'"})
    void differenceFromAnUndisturbedRunIsFound(String fault) throws Exception {
        var undisturbed = ManyBills.whatBecameOfThem(bureau);
        bureau.change(fault);
        assertThat(ManyBills.whatBecameOfThem(bureau)).isNotEqualTo(undisturbed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tax/inbox/left.csv", "tax/.taken/left.csv", "tax/.sending/left.csv",
        "tax/.uploading/left.csv", "tax/quarantine/left.csv", "tax/outbox/.left.tmp",
        "tax/outbox/premium-receipts-TAX320681-20220131-000002.receipt.json",
        "tax/outbox/premium-receipts-TAX320681-20220131-000002.receipt.csv",
        "tax/outbox/premium-differences-YIBAO-20220201-000002.csv",
        "civil-affairs/outbox/poverty-alerts-YIBAO-20220201-000001.csv",
        "tax/archive/premium-receipts-TAX320681-20220131-000002.csv"})
    void fileThatIsWrongOrInTheWrongPlaceIsFound(String name) throws Exception {
        Path file = exchange().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        assertThatThrownBy(() -> Invariants.holdAtRest(bureau)).isInstanceOf(AssertionError.class);
    }
}
