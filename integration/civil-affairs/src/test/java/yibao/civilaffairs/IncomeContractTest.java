package yibao.civilaffairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yibao.exchange.ContractTable;
import yibao.kernel.Dictionary;

class IncomeContractTest {

    @Test
    void resultsAreReadAsWritten() {
        assertThat(ContractTable.of("income-check-results").disagreementsWith(new IncomeCheckResults(null))).isEmpty();
    }

    @Test
    void theOldRegisterIsReadAsWritten() {
        assertThat(ContractTable.of("poverty-applications").disagreementsWith(new PovertyApplications(null,
                new Dictionary(Path.of("../../config/dictionary.properties"))))).isEmpty();
    }

    @Test
    void requestsAreSentAsWritten() {
        assertThat(SendIncomeChecks.COLUMNS).isEqualTo(ContractTable.of("income-check-requests").columns());
    }
}
