package yibao.premium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.kernel.Money;

class PremiumStateTest {
    @ParameterizedTest
    @CsvSource({
        "400.00,0.00,SUBSIDISED", "0.00,0.00,PAID",
        "400.00,0.01,OVERPAID", "400.00,400.00,OVERPAID"})
    void nothingDue(String subsidy, String paid, PremiumState.Kind kind) {
        assertThat(PremiumState.levied(yuan("400.00"), yuan(subsidy), "DB", Money.ZERO, yuan(paid)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"0.00,UNPAID", "0.01,PART_PAID", "399.99,PART_PAID", "400.00,PAID", "400.01,OVERPAID"})
    void allDue(String paid, PremiumState.Kind kind) {
        assertThat(PremiumState.levied(yuan("400.00"), Money.ZERO, null, yuan("400.00"), yuan(paid)).kind()).isEqualTo(kind);
    }

    @Test
    void notLeviedIsNotLeviedWhateverWasPaid() {
        assertThat(PremiumState.notLevied(yuan("400.00")).kind()).isEqualTo(PremiumState.Kind.NOT_LEVIED);
    }

    private static Money yuan(String text) {
        return Money.ofYuan(text);
    }
}
