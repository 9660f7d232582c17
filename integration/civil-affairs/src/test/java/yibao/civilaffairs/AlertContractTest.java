package yibao.civilaffairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import yibao.exchange.ContractTable;
import yibao.warning.AlertMove;
import yibao.warning.AlertType;

class AlertContractTest {
    @Test
    void feedbackIsReadAsWritten() {
        assertThat(ContractTable.of("poverty-feedback").disagreementsWith(new PovertyFeedback(null))).isEmpty();
    }

    @Test
    void alertsAreSentAsWritten() {
        var table = ContractTable.of("poverty-alerts");
        assertThat(table.columns()).isEqualTo(SendAlerts.COLUMNS);
        assertThat(table.codes("alert_state")).containsExactlyInAnyOrderElementsOf(Arrays.stream(AlertMove.Move.values()).map(Enum::name).toList());
        assertThat(table.codes("alert_type")).containsExactlyInAnyOrderElementsOf(Arrays.stream(AlertType.values()).map(Enum::name).toList());
    }
}
