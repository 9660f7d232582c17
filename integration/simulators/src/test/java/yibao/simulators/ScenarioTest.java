package yibao.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The types are written by hand; this guards against a slip of the pen, line by line of the contract's table. */
class ScenarioTest {
    private static final long FEE = 35000;

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void bearsTheMarkOfItsType(Scenario s) {
        long due = s.standing().due(FEE);
        long paid = s.received(FEE);
        assertThat(paid).isNotNegative();
        if (s.kind() == null) {
            assertThat(s.steps()).allMatch(step -> step.refusal() != null);
            return;
        }
        assertThat(differsInName(s)).isEqualTo(s.kind() == Kind.IDENTITY);
        switch (s.kind()) {
            case IDENTITY -> assertThat(s.steps()).isNotEmpty();
            case NOT_LEVIED -> assertThat(s.standing().isLevied()).isFalse();
            case REFUNDED -> assertThat(s.steps()).anyMatch(Step::refund).satisfies(x -> assertThat(paid).isZero());
            case DUPLICATE_PAYMENT -> assertThat(paid % due == 0 && paid / due >= 2 && payments(s) >= 2).isTrue();
            case SUBSIDY_DUE -> assertThat(s.standing() == Standing.SUBSIDISED && paid == FEE).isTrue();
            case OVERPAID -> assertThat(paid > due && !(due > 0 && paid % due == 0 && payments(s) >= 2) && !(due == 0 && paid == FEE)).isTrue();
            case UNDERPAID -> assertThat(paid).isStrictlyBetween(0L, due);
            case UNPAID -> assertThat(paid == 0 && due > 0 && s.steps().stream().noneMatch(Step::refund)).isTrue();
            case MATCHED -> assertThat(paid).isEqualTo(due);
            default -> throw new AssertionError("no scenario may be " + s.kind());
        }
    }

    private static long payments(Scenario s) {
        return s.steps().stream().filter(step -> !step.refund() && step.refusal() == null).count();
    }

    private static boolean differsInName(Scenario s) {
        return s.steps().stream().filter(step -> step.refusal() == null)
                .anyMatch(step -> step.name().apply("张三").equals(Names.another("张三")));
    }
}
