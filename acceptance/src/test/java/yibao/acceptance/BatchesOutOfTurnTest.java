package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import yibao.simulators.Batch;
import yibao.simulators.Doctored;

/** Batches that wait for the one before them, or for their file (contract, section 1). */
class BatchesOutOfTurnTest extends TaxBatchTest {

    @Test
    void thirdBeforeSecondIsHeldAndAppliedAfterIt() throws Exception {
        Doctored second = good(2);
        Batch third = good(3).untouched(inbox());
        handIn(1);
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
        handIn(1);
        good(4).untouched(inbox());
        bureau.settle();
        good(6).untouched(inbox());
        bureau.settle();
        assertThat(bureau.rows("select message from exchange_alarm where code = 'BATCH_HELD' order by number"))
                .containsExactly("缺第 2 至 3 号，本批暂不处理", "缺第 2 至 3、5 号，本批暂不处理");
    }

    @Test
    void heldBatchGoesOnWaitingWhenTheOneBeforeItIsRefused() throws Exception {
        handIn(1);
        Batch third = good(3).untouched(inbox());
        bureau.settle();
        Batch refused = good(2).oneRowOff(inbox());
        bureau.settle();
        assertThat(outcome(refused)).isEqualTo("REJECTED");
        assertThat(outcome(third)).isEqualTo("HELD");

        Batch corrected = handIn(2);

        assertThat(outcome(corrected)).isEqualTo("ACCEPTED");
        assertThat(outcome(third)).isEqualTo("ACCEPTED");
    }

    @Test
    void heldBatchGoesOnWhenAnOperatorReleasesIt() throws Exception {
        Batch second = handIn(2);
        assertThat(outcome(second)).isEqualTo("HELD");
        bureau.release(receipt(second).path("batchId").asText());
        assertThat(outcome(second)).isEqualTo("ACCEPTED");
        assertThat(bureau.alarms()).contains("SEQUENCE_GAP");
    }

    @Test
    void manifestWaitsForItsFileAndRaisesAnAlarmWhenItStaysAway() throws Exception {
        Batch batch = good(1).untouched(inbox());
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
}
