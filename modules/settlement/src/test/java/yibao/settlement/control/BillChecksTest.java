package yibao.settlement.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.kernel.Money;
import yibao.settlement.BillAmounts;
import yibao.settlement.BillFault;
import yibao.settlement.BillFault.Code;
import yibao.settlement.Claimed;

class BillChecksTest {
    static final BillAmounts SOUND = amounts("100.00", "10.00", "5.00", "5.00", "80.00", "0.00", "20.00", "0.00");

    static Money yuan(String text) {
        return text == null ? null : Money.ofYuan(text);
    }

    static BillAmounts amounts(String medfee, String fulamt, String overlmt, String preself, String inscp, String hospital, String account, String mutualAid) {
        return new BillAmounts(yuan(medfee), yuan(fulamt), yuan(overlmt), yuan(preself), yuan(inscp), yuan(hospital), yuan(account), yuan(mutualAid));
    }

    /** Basic 50, major 5, assistance 10; the person 35. */
    static Claimed claimed(String fundSum, String person, String cash) {
        return new Claimed(null, yuan("50.00"), yuan("5.00"), null, yuan("10.00"), null, yuan(fundSum), yuan(person), null, null, yuan(cash), null);
    }

    @Nested
    class TheFee {
        @ParameterizedTest
        @CsvSource({"100.00,", "100.01,FEE_SPLIT", "99.99,FEE_SPLIT"})
        void isTheSumOfItsPartsToTheFen(String medfee, Code fault) {
            var amounts = amounts(medfee, "10.00", "5.00", "5.00", "80.00", "0.00", "0.00", "0.00");
            assertThat(BillChecks.faults(amounts, Claimed.NOTHING, false)).extracting(BillFault::code).isEqualTo(fault == null ? List.of() : List.of(fault));
        }

        @Test
        void isSaidInYuan() {
            assertThat(BillChecks.faults(amounts("100.01", "10.00", "5.00", "5.00", "80.00", null, null, null), Claimed.NOTHING, false)).singleElement()
                    .satisfies(fault -> assertThat(fault.message()).isEqualTo("总费用 100.01 元不等于全自费、超限价、先行自付与政策范围内之和 100.00 元"))
                    .satisfies(fault -> assertThat(fault.place()).isEqualTo("medfee_sumamt"));
        }
    }

    @Nested
    class WhatWasPaidElsewhere {
        @ParameterizedTest
        @CsvSource({"65.00,35.00,15.00,", "65.01,35.00,15.00,FUND_SPLIT FEE_PAID", "65.00,35.01,15.01,FEE_PAID", "65.00,35.00,15.01,PERSON_SPLIT", ",,,", "65.00,,,", ",35.00,15.00,"})
        void holdsToTheFenWhereItIsGiven(String fundSum, String person, String cash, String faults) {
            assertThat(BillChecks.faults(SOUND, claimed(fundSum, person, cash), false).stream().map(fault -> fault.code().name()).toList())
                    .isEqualTo(faults == null ? List.of() : List.of(faults.split(" ")));
        }
    }

    @Nested
    class Signs {
        @Test
        void ofAnOrdinaryBillAreNotNegative() {
            assertThat(BillChecks.faults(SOUND.negated(), Claimed.NOTHING, false)).extracting(BillFault::code).contains(Code.AMOUNT_NEGATIVE);
        }

        @Test
        void ofAReversalAreNotPositive() {
            assertThat(BillChecks.faults(SOUND.negated(), Claimed.NOTHING, true)).isEmpty();
            assertThat(BillChecks.faults(SOUND, Claimed.NOTHING, true)).extracting(BillFault::code).contains(Code.REVERSAL_POSITIVE);
        }
    }

    @Nested
    class Reversals {
        @Test
        void takeBackTheWhole() {
            assertThat(BillChecks.reversalFaults(SOUND, SOUND.negated())).isEmpty();
            assertThat(BillChecks.reversalFaults(SOUND, amounts("-50.00", "0.00", "0.00", "0.00", "-50.00", null, null, null)))
                    .extracting(BillFault::code).containsExactly(Code.REVERSAL_DIFFERS);
        }
    }

    @ParameterizedTest
    @CsvSource({"20.00,", "20.01,HOSPITAL_PART"})
    void hospitalsBearNothingOfThePolicyScope(String hospital, Code fault) {
        var amounts = amounts("100.00", "10.00", "5.00", "5.00", "80.00", hospital, null, null);
        assertThat(BillChecks.faults(amounts, Claimed.NOTHING, false)).extracting(BillFault::code).isEqualTo(fault == null ? List.of() : List.of(fault));
    }
}
