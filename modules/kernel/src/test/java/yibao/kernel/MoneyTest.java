package yibao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"350.00, 35000", "0.01, 1", "-350.00, -35000", "99999999999999.99, 9999999999999999", "0.00, 0"})
    void isYuanWithTwoDecimals(String text, long fen) {
        assertThat(Money.ofYuan(text)).isEqualTo(new Money(fen)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"350", "350.0", "350.000", "1,350.00", "abc", "", " 350.00", "+1.00", "1e3", "３５０.００",
        "999999999999999.00"})
    void isNothingElse(String text) {
        assertThat(Money.findYuan(text)).isEmpty();
    }

    @Test
    void hasNoPartsOfAFen() {
        assertThatThrownBy(() -> Money.of(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
    }
}
