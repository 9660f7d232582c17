package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yibao.kernel.Money;
import yibao.poverty.ApplicationFilter;
import yibao.poverty.ApplicationLine;
import yibao.poverty.PovertyState;
import yibao.premium.CoverageYear;
import yibao.settlement.SettlementTotal;
import yibao.simulators.Batch;
import yibao.simulators.City;
import yibao.simulators.CityBatches;
import yibao.simulators.PovertyClass;
import yibao.simulators.SubsidisedClass;
import yibao.subsidy.LedgerTotals;

/**
 * The demo city knows by rules of its own what assistance must pay, whom finance insured and which households poor by
 * illness were paid; the bureau must come to the same fen.
 */
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

    @Test
    void twelveClassesAreSubsidisedAsTheCityExpects() throws Exception {
        var batches = new CityBatches(City.at(0.01), exchange());
        take(batches.lastYear());
        take(batches.lastYearsHardshipList());
        bureau.buildLevyOfSubsidised("390", 2021);
        var answered = bureau.subsidies().totals(new CoverageYear("390", 2021), LedgerTotals.By.CLASS, SubsidyDesk.REVIEWER).lines().stream()
                .map(line -> new SubsidisedClass(line.key(), line.persons(), Money.ofYuan(line.levied()).fen())).toList();
        assertThat(answered).hasSize(12).isEqualTo(batches.expectedSubsidies());
        assertThat(answered.stream().mapToLong(SubsidisedClass::persons).sum()).isEqualTo(468);
    }

    /** S0: classes 1 to 5, 360 households, 364 persons, 829,000 yuan. */
    @Test
    void householdsPoorByIllnessArePaidAsTheCityExpects() throws Exception {
        var batches = new CityBatches(City.at(1), exchange());
        take(batches.povertyRegister());
        var answered = new ArrayList<PovertyClass>();
        for (int number = 1; number <= 5; number++) {
            answered.add(paidOf(number));
        }
        assertThat(answered).isEqualTo(batches.expectedPoverty());
        assertThat(answered.stream().mapToLong(PovertyClass::households).sum()).isEqualTo(360);
        assertThat(answered.stream().mapToLong(PovertyClass::persons).sum()).isEqualTo(364);
        assertThat(answered.stream().mapToLong(PovertyClass::fen).sum()).isEqualTo(829_000_00);
    }

    private PovertyClass paidOf(int number) {
        var lines = bureau.database().inNew(() -> bureau.poverty().showing.page(new ApplicationFilter(Set.of(PovertyState.CLOSED), null, number),
                Long.MAX_VALUE, 1_000, PovertyDesk.REVIEWER));
        return new PovertyClass(number, lines.size(), lines.stream().mapToLong(ApplicationLine::persons).sum(),
                lines.stream().mapToLong(line -> line.amount().fen()).sum());
    }

    private void take(Batch batch) throws IOException {
        bureau.settle();
        assertThat(outcome(batch)).as(batch.manifest().base() + Files.readString(receiptFile(batch))).isEqualTo("ACCEPTED");
    }
}
