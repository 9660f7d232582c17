package yibao.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yibao.exchange.ContractTable;
import yibao.kernel.Dictionary;

class ContractTest {

    @Test
    void insuredRosterIsReadAsWritten() {
        var reader = new InsuredRoster(null, new Dictionary(Path.of("../../config/dictionary.properties")));
        assertThat(ContractTable.of("insured-roster").disagreementsWith(reader)).isEmpty();
    }
}
