package yibao.poverty.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.kernel.Money;
import yibao.poverty.CostFinding;
import yibao.poverty.PatientCost;

/** Poor by illness: `oop >= x % of income` or what is left per head below the line, and assets within limits (42号; domain 2.5). */
class CostRulesTest {

    @Nested
    class TheShareOfIncome {

        @ParameterizedTest
        @CsvSource({"60000.00, 30000.00, true", "60000.00, 29999.99, false", "60000.01, 30000.00, false", "0.00, 0.01, true", "0.00, 0.00, false"})
        void isMetFromHalfOfTheIncomeOn(String income, String burden, boolean met) {
            assertThat(test("支出占收入", CostRules.decide(Classes.plain(), Classes.earning(income), Classes.bearing(burden), 1)).met()).isEqualTo(met);
        }
    }

    @Nested
    class TheLinePerHead {

        @ParameterizedTest
        @CsvSource({"40000.00, 10000.00, 3, false", "40000.00, 10000.01, 3, true", "39999.99, 10000.00, 3, true", "40000.00, 10000.00, 4, true",
                "5000.00, 0.00, 1, false"})
        void isMetOnlyBelowIt(String income, String burden, int heads, boolean met) {
            assertThat(test("扣除后人均收入", CostRules.decide(Classes.plain(), Classes.earning(income), Classes.bearing(burden), heads)).met()).isEqualTo(met);
        }
    }

    @Nested
    class Assets {

        @ParameterizedTest
        @CsvSource({"40000.00, 0, 2, true", "40000.01, 0, 2, false", "0.00, 1, 1, false", "0.00, 0, 3, false"})
        void mustLieWithinTheLimits(String savings, int vehicles, int houses, boolean met) {
            CostRules.Outcome outcome = CostRules.decide(Classes.plain(), Classes.owning("10000.00", savings, vehicles, houses), Classes.bearing("9000.00"), 2);
            assertThat(test("财产", outcome).met()).isEqualTo(met);
            assertThat(outcome.met()).isEqualTo(met);
        }

        @Test
        void areAllNamedThatAreTooMany() {
            assertThat(test("财产", CostRules.decide(Classes.plain(), Classes.owning("0.00", "90000.00", 2, 5), Classes.bearing("1.00"), 1)).sentence())
                    .contains("存款 90000.00", "车辆 2 辆", "房产 5 处");
        }
    }

    @Nested
    class Payment {

        @ParameterizedTest
        @CsvSource({"5000.00, 0.00", "5000.01, 0.01", "5000.02, 0.01", "5000.03, 0.02", "15000.00, 6000.00", "55000.00, 30000.00", "55000.02, 30000.00", "54999.98, 29999.99"})
        void isAShareAboveTheLineUpToTheCap(String burden, String amount) {
            assertThat(CostRules.amount(Classes.plain(), Money.ofYuan(burden))).hasToString(amount);
        }
    }

    @Test
    void addsUpWhatAllMembersBore() {
        PatientCost one = Classes.bearing("4000.00").get(0);
        CostRules.Outcome outcome = CostRules.decide(Classes.plain(), Classes.earning("9000.00"), List.of(one, one), 2);
        assertThat(outcome.burden()).hasToString("8000.00");
        assertThat(outcome.amount()).hasToString("1800.00");
    }

    private static CostFinding.Test test(String name, CostRules.Outcome outcome) {
        return outcome.tests().stream().filter(test -> test.name().equals(name)).findFirst().orElseThrow();
    }
}
