package yibao.civilaffairs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yibao.exchange.ContractTable;

class IncomeContractTest {

    @Test
    void resultsAreReadAsWritten() {
        assertThat(ContractTable.of("income-check-results").disagreementsWith(new IncomeCheckResults(null))).isEmpty();
    }

    @Test
    void requestsAreSentAsWritten() {
        assertThat(SendIncomeChecks.COLUMNS).isEqualTo(ContractTable.of("income-check-requests").columns());
    }
}
