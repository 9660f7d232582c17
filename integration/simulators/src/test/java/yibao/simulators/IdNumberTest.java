package yibao.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "320681195602140026", "320681198907201137"})
    void knowsNumbersOfTheStandard(String number) {
        assertThat(IdNumber.isValid(number)).isTrue();
    }

    @Test
    void makesTheNumberOfTheStandard() {
        assertThat(IdNumber.of("110105", LocalDate.of(1949, 12, 31), 2)).isEqualTo("11010519491231002X");
    }

    @Test
    void breaksEveryCheckDigitWithoutLookingLikeASpreadsheetWreck() {
        for (int sequence = 0; sequence < 1000; sequence++) {
            String broken = IdNumber.broken(IdNumber.of("320681", LocalDate.of(1970, 1, 1), sequence));
            assertThat(IdNumber.isValid(broken)).isFalse();
            assertThat(broken).hasSize(18).doesNotEndWith("000");
        }
    }

    @Test
    void writesTheNumberAsOthersDo() {
        assertThat(IdNumber.old("440524188001010014")).isEqualTo("440524188001010014");
        assertThat(IdNumber.old("11010519491231002X")).isEqualTo("110105491231002");
        assertThat(IdNumber.smallX("11010519491231002X")).isEqualTo("11010519491231002x");
        assertThat(IdNumber.smallX("EK1398847")).isEqualTo("EK1398847");
        assertThat(IdNumber.scientific("320681195602140026")).isEqualTo("3.20681E+17");
        assertThat(IdNumber.rounded("320681195602140026")).isIn("320681195602140000", "3.20681E+17");
    }
}
