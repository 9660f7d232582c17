package yibao.premium.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yibao.premium.DifferenceType;
import yibao.premium.Owner;

/** Money in fen; a levy of 40000 is 400.00 yuan. Gross and refunded of "-" mean that no such receipt exists. */
class ReconciliationTableTest {

    @ParameterizedTest(name = "{0}: due {1}, fee {2}, subsidy {3}, paid {4} by {5}, refunded {6} -> {7}")
    @CsvSource({
            // a levy   due,   fee, subsidy, gross, payments, refunded, outcome
            "levied,  40000, 40000,     0, 40000, 1,     -, MATCHED",
            "levied,      0, 40000, 40000,     0, 0,     -, MATCHED",
            "levied,      0, 40000, 40000, 40000, 1, 40000, MATCHED",
            "levied,  40000, 40000,     0, 40000, 2,     -, MATCHED",
            "levied,  40000, 40000,     0, 80000, 2, 40000, MATCHED",
            // 2
            "none,        0,     0,     0, 40000, 1,     -, NOT_LEVIED",
            "none,        0,     0,     0, 40000, 1, 40000, NOT_LEVIED",
            "none,        0,     0,     0,     0, 0, 40000, NOT_LEVIED",
            "none,        0,     0,     0,     0, 0,     -, MATCHED",
            // 3
            "levied,  40000, 40000,     0, 40000, 1, 40000, REFUNDED",
            "levied,      1,     1,     0, 40000, 1, 40000, REFUNDED",
            "levied,  40000, 40000,     0, 40000, 1, 39999, UNDERPAID",
            // 4
            "levied,  40000, 40000,     0, 80000, 2,     -, DUPLICATE_PAYMENT",
            "levied,  40000, 40000,     0,120000, 3,     -, DUPLICATE_PAYMENT",
            "levied,  40000, 40000,     0,120000, 3, 40000, DUPLICATE_PAYMENT",
            "levied,  20000, 40000, 20000, 40000, 2,     -, DUPLICATE_PAYMENT",
            "levied,      1, 40000, 39999, 40000, 2,     -, DUPLICATE_PAYMENT",
            "levied,  40000, 40000,     0, 80000, 1,     -, OVERPAID",
            "levied,  40000, 40000,     0, 80001, 2,     -, OVERPAID",
            "levied,  40000, 40000,     0, 79999, 2,     -, OVERPAID",
            "levied,  40000, 40000,     0,120000, 1, 40000, OVERPAID",
            // 5
            "levied,  20000, 40000, 20000, 40000, 1,     -, SUBSIDY_DUE",
            "levied,      0, 40000, 40000, 40000, 1,     -, SUBSIDY_DUE",
            "levied,      0, 40000, 40000, 40000, 2,     -, SUBSIDY_DUE",
            "levied,  39999, 40000,     1, 40000, 1,     -, SUBSIDY_DUE",
            "levied,  25000, 40000, 15000, 40000, 2,     -, SUBSIDY_DUE",
            "levied,  20000, 40000,     0, 40000, 1,     -, OVERPAID",
            // 6
            "levied,  20000, 40000, 20000, 40001, 1,     -, OVERPAID",
            "levied,  20000, 40000, 20000, 39999, 1,     -, OVERPAID",
            "levied,  40000, 40000,     0, 40001, 1,     -, OVERPAID",
            "levied,      0, 40000, 40000,     1, 1,     -, OVERPAID",
            "levied,  40000, 40000,     0, 80000, 2, 39999, OVERPAID",
            // 7
            "levied,  40000, 40000,     0, 39999, 1,     -, UNDERPAID",
            "levied,  40000, 40000,     0,     1, 1,     -, UNDERPAID",
            "levied,  40000, 40000,     0, 40000, 1, 40001, UNDERPAID",
            "levied,      0, 40000, 40000,     0, 0,     1, UNDERPAID",
            // 8
            "levied,  40000, 40000,     0,     0, 0,     -, UNPAID",
            "levied,      1, 40000, 39999,     0, 0,     -, UNPAID",
    })
    void decidesAfterTheWindowHasClosed(String levy, long due, long fee, long subsidy, long gross, int payments, String refunded, DifferenceType outcome) {
        assertThat(ReconciliationTable.decide(facts(levy, due, fee, subsidy, gross, payments, refunded, false, true))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
            "levied, 40000, 0, 0, -, EXPECTED",
            "levied, 40000, 1, 1, -, UNDERPAID",
            "levied, 40000, 40000, 1, 40000, REFUNDED",
            "levied, 0, 0, 0, -, MATCHED",
            "none, 0, 1, 1, -, NOT_LEVIED",
    })
    void waitsWhileTheWindowIsOpen(String levy, long due, long gross, int payments, String refunded, DifferenceType outcome) {
        assertThat(ReconciliationTable.decide(facts(levy, due, 40000, 0, gross, payments, refunded, false, false))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
            "levied, 40000, 40000, 1, -",
            "levied, 40000, 80000, 2, -",
            "levied, 40000, 40000, 1, 40000",
            "none, 0, 40000, 1, -",
    })
    void putsAnotherNameFirst(String levy, long due, long gross, int payments, String refunded) {
        assertThat(ReconciliationTable.decide(facts(levy, due, 40000, 0, gross, payments, refunded, true, true))).isEqualTo(DifferenceType.IDENTITY);
    }

    @Nested
    class AReason {

        @ParameterizedTest
        @EnumSource(DifferenceType.class)
        void standsForEveryType(DifferenceType type) {
            assertThat(DifferenceReason.of(type, facts("levied", 40000, 40000, 0, 80000, 2, "-", false, true))).endsWith("。").hasSizeLessThan(100);
        }

        @Test
        void namesTheAmounts() {
            Account twice = facts("levied", 40000, 40000, 0, 80000, 2, "-", false, true);

            assertThat(DifferenceReason.of(DifferenceType.DUPLICATE_PAYMENT, twice))
                    .isEqualTo("应缴 400.00 元，2 次缴费后净缴 800.00 元，为应缴的 2 倍，多缴 400.00 元应退。");
        }
    }

    @ParameterizedTest
    @EnumSource(value = DifferenceType.class, names = {"EXPECTED", "MATCHED"})
    void isNoDifferenceWithoutAnOwner(DifferenceType type) {
        assertThat(type.isDifference()).isFalse();
        assertThat(type.owner()).isEqualTo(Owner.NOBODY);
    }

    @Test
    @DisplayName("nothing is due without a levy")
    void refusesADueWithoutALevy() {
        assertThatIllegalArgumentException().isThrownBy(() -> facts("none", 1, 0, 0, 0, 0, "-", false, true));
    }

    private static Facts facts(String levy, long due, long fee, long subsidy, long gross, int payments, String refunded, boolean otherName, boolean closed) {
        boolean refunds = !"-".equals(refunded);
        return new Facts("levied".equals(levy), due, fee, subsidy, gross, refunds ? Long.parseLong(refunded) : 0, payments, refunds, otherName, closed);
    }
}
