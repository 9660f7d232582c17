package yibao.civilaffairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import yibao.exchange.ContractTable;
import yibao.kernel.Dictionary;
import yibao.kernel.policy.Policies;

class ContractTest {

    @Test
    void hardshipListIsReadAsWritten() {
        var clock = Clock.systemUTC();
        var reader = new HardshipList(null, new Dictionary(Path.of("../../config/dictionary.properties")),
                new Policies(Path.of("../../config/policy/qidong"), clock), clock);
        assertThat(ContractTable.of("hardship-list").disagreementsWith(reader)).isEmpty();
    }
}
