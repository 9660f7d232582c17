package yibao.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yibao.exchange.ContractTable;
import yibao.kernel.Dictionary;

class ContractTest {

    private final Dictionary dictionary = new Dictionary(Path.of("../../config/dictionary.properties"));

    @Test
    void settlementsAreReadAsWritten() {
        assertThat(ContractTable.of("settlements").disagreementsWith(new Settlements(null, dictionary))).isEmpty();
    }

    @Test
    void inpatientStaysAreReadAsWritten() {
        assertThat(ContractTable.of("inpatient-stays").disagreementsWith(new InpatientStays(null, dictionary))).isEmpty();
    }

    @Test
    void deathsAreReadAsWritten() {
        assertThat(ContractTable.of("deaths").disagreementsWith(new Deaths(null, dictionary))).isEmpty();
    }

    @Test
    void aPageThatSaysOtherwiseIsFound() {
        assertThat(ContractTable.of("deaths").disagreementsWith(new InpatientStays(null, dictionary))).contains("death_date=? is taken");
    }
}
