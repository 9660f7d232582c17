package yibao.finance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yibao.exchange.ContractTable;

class ContractTest {

    @Test
    void subsidyStatementIsSentAsWritten() {
        assertThat(ContractTable.of("subsidy-statement").columns()).isEqualTo(SendStatements.COLUMNS);
    }
}
