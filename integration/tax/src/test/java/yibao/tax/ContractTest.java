package yibao.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yibao.exchange.ContractTable;
import yibao.kernel.Dictionary;
import yibao.premium.DifferenceType;
import yibao.premium.SideFinding;
import yibao.premium.boundary.ListingDifferences;

class ContractTest {

    private final Dictionary dictionary = new Dictionary(Path.of("../../config/dictionary.properties"));

    @Test
    void premiumReceiptsAreReadAsWritten() {
        assertThat(ContractTable.of("premium-receipts").disagreementsWith(new PremiumReceipts(null, dictionary))).isEmpty();
    }

    @Test
    void treasuryArrivalsAreReadAsWritten() {
        assertThat(ContractTable.of("treasury-arrivals").disagreementsWith(new TreasuryArrivals(null, dictionary))).isEmpty();
    }

    @Test
    void aPageThatSaysOtherwiseIsFound() {
        assertThat(ContractTable.of("treasury-arrivals").disagreementsWith(new PremiumReceipts(null, dictionary)))
                .contains("name is treasury-arrivals/1, the reader's contract is premium-receipts/1", "arvl_bchno left empty", "arvl_date=? is taken")
                .anyMatch(line -> line.startsWith("required columns: the page says [arvl_amt"));
    }

    @Test
    void premiumLevyIsSentAsWritten() {
        assertThat(ContractTable.of("premium-levy").columns()).isEqualTo(SendToTax.LEVY);
    }

    @Test
    void premiumDifferencesAreSentAsWritten() {
        var table = ContractTable.of("premium-differences");
        assertThat(table.columns()).isEqualTo(ListingDifferences.COLUMNS);
        assertThat(table.codes("type")).containsExactlyElementsOf(Stream.concat(
                Arrays.stream(DifferenceType.values()).filter(DifferenceType::isDifference).map(Enum::name),
                Arrays.stream(SideFinding.values()).map(Enum::name)).toList());
    }
}
