package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import yibao.kernel.problem.BusinessProblem;
import yibao.simulators.Batch;

/** Operators at their desk of the exchange. */
abstract class ConsoleTest extends TaxBatchTest {

    ExchangeDesk desk;

    @BeforeEach
    void sitDown() {
        desk = bureau.desk();
    }

    String idOf(Batch batch) throws IOException {
        return receipt(batch).path("batchId").asText();
    }

    static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(BusinessProblem.class,
                problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
