package yibao.desktests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens the office before the first scenario, closes the windows after each, and skips all where there is no browser. */
final class InTheOffice implements ExecutionCondition, BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final AtomicBoolean SAID = new AtomicBoolean();
    private static final String NO_BROWSER = "NO BROWSER: the desk is not tested. Install one (apt-get install chromium fonts-wqy-zenhei) "
            + "or name it in YIBAO_CHROMIUM.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is there");
        }
        if (SAID.compareAndSet(false, true)) {
            System.err.println("\n*** " + NO_BROWSER + " ***\n");
        }
        return ConditionEvaluationResult.disabled(NO_BROWSER);
    }

    /** What a class prepares before its first scenario happens in the office too. */
    @Override
    public void beforeAll(ExtensionContext context) {
        DeskTest.office = office(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        DeskTest.office = office(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var name = context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName();
        boolean failed = context.getExecutionException().isPresent();
        var complaints = office(context).leave(name, failed);
        if (!failed) {
            assertThat(complaints).as("errors on the console and failed requests").isEmpty();
        }
    }

    private static Office office(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).getOrComputeIfAbsent(Office.class, key -> Office.open(), Office.class);
    }
}
