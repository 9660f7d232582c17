package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yibao.kernel.Money;
import yibao.settlement.SettlementTotal;
import yibao.simulators.Batch;
import yibao.simulators.City;
import yibao.simulators.CityBatches;

/** The demo city's hospitals know what assistance must pay, by a rule of their own; the bureau must come to the same fen. */
class DemoAssistanceTest extends BureauTest {

    @Test
    void paymentsFromJanuaryToMayAreThoseTheCityExpects() throws Exception {
        var batches = new CityBatches(City.at(0.01), exchange());
        take(batches.lastYear());
        take(batches.lastYearsHardshipList());
        take(batches.hardshipList());
        for (int month = 1; month <= 5; month++) {
            take(batches.settlements(month));
        }
        take(batches.stays());
        List<SettlementTotal> totals = bureau.settlements().totals("2021-01", "2021-05");
        assertThat(totals.stream().mapToLong(SettlementTotal::payments).sum()).isEqualTo(batches.expectedAssistance().payments()).isEqualTo(1370);
        assertThat(totals.stream().mapToLong(total -> Money.ofYuan(total.assistance()).fen()).sum())
                .isEqualTo(batches.expectedAssistance().fen());
        assertThat(totals.stream().map(SettlementTotal::month).distinct()).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 5).mapToObj(month -> "2021-0" + month).toList());
    }

    private void take(Batch batch) throws IOException {
        bureau.settle();
        assertThat(outcome(batch)).as(batch.manifest().base() + Files.readString(receiptFile(batch))).isEqualTo("ACCEPTED");
    }
}
