package yibao.finance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yibao.exchange.ContractTable;

class PovertyContractTest {

    @Test
    void resultsAreReadAsWritten() {
        assertThat(ContractTable.of("poverty-payment-results").disagreementsWith(new PovertyPaymentResults(null))).isEmpty();
    }

    @Test
    void paymentsAreSentAsWritten() {
        assertThat(SendPovertyPayments.COLUMNS).isEqualTo(ContractTable.of("poverty-payments").columns());
    }
}
