package yibao.settlement.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.kernel.policy.WaitingPeriod;
import yibao.settlement.Insurance;

/** 国办发〔2024〕38号: three months, and a month for each missed year less those repaired; from four missed years on not below six. */
class WaitingTimeTest {
    static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    static WaitingPeriod rule(String pack) {
        return Packs.book(pack).benefits(Packs.NOW).findWaitingPeriod("390", DAY).orElseThrow();
    }

    @Nested
    class WhereTheFirstMissedYearCounts {
        @ParameterizedTest(name = "{0} missed, {1} repaired: {2} months")
        @CsvSource({"0,0,3", "1,0,4", "2,0,5", "2,1,4", "2,2,3", "2,5,3", "3,3,3", "4,0,7", "4,1,6", "4,2,6", "4,4,6", "6,0,9", "6,6,6"})
        void months(int missed, int repaired, int months) {
            assertThat(WaitingTime.months(rule("qidong"), missed, repaired)).isEqualTo(months);
        }
    }

    @Nested
    class WhereItDoesNot {
        @ParameterizedTest(name = "{0} missed, {1} repaired: {2} months")
        @CsvSource({"0,0,3", "1,0,3", "2,0,4", "2,1,3", "4,0,6", "5,0,7", "5,2,6"})
        void months(int missed, int repaired, int months) {
            assertThat(WaitingTime.months(rule("tongliao"), missed, repaired)).isEqualTo(months);
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-03-10,0,2025-06-09", "2025-03-10,2,2025-08-09", "2025-11-30,0,2026-02-27", "2025-01-01,1,2025-04-30"})
    void endsOnTheDayBeforeTheMonthsAreFull(LocalDate paidOn, int missed, LocalDate last) {
        assertThat(WaitingTime.until(rule("qidong"), paidOn, missed, 0)).isEqualTo(last);
    }

    @Test
    void holdsFrom2025On() {
        var policy = Packs.book("qidong").benefits(Packs.NOW);
        assertThat(policy.findWaitingPeriod("390", LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(policy.findWaitingPeriod("310", DAY)).isEmpty();
    }

    @Nested
    class Rewards {
        @ParameterizedTest(name = "insured {0}..2026: {1} years")
        @CsvSource({"2026,1", "2022,5", "2021,6"})
        void continuousYearsCountBackToAGap(int from, int years) {
            var insured = new java.util.HashSet<>(Set.of(2018, 2019));
            for (int year = from; year <= 2026; year++) {
                insured.add(year);
            }
            assertThat(Continuity.continuousYears(insured, 2026)).isEqualTo(years);
        }

        @Test
        void yearsWithoutClaimCountBackToAMajorIllness() {
            var insured = Set.of(2024, 2025, 2026, 2027, 2028, 2029);
            assertThat(Continuity.zeroClaimYears(insured, Set.of(), Set.of(), 2026, 2025)).isEqualTo(1);
            assertThat(Continuity.zeroClaimYears(insured, Set.of(2026), Set.of(), 2028, 2025)).isEqualTo(2);
            assertThat(Continuity.zeroClaimYears(insured, Set.of(2027), Set.of(2027), 2029, 2025)).isEqualTo(1);
            assertThat(Continuity.zeroClaimYears(Set.of(2025, 2027, 2028), Set.of(), Set.of(), 2028, 2025)).isEqualTo(1);
        }

        @ParameterizedTest(name = "{0} years, {1} without claim: {2}")
        @CsvSource({"4,0,0", "5,0,100000", "6,0,200000", "6,3,500000", "1,2,200000", "64,0,6000000", "64,1,6000000", "65,9,6000000"})
        void raiseTheCeilingByAFifthAtMost(int continuous, int zeroClaim, long fen) {
            var day = new Terms(Packs.book("qidong"), Packs.NOW).on(DAY);
            assertThat(day.reward(Insurance.RESIDENT.ordinal(), continuous, zeroClaim)).isEqualTo(fen);
            assertThat(day.reward(Insurance.EMPLOYEE.ordinal(), continuous, zeroClaim)).isZero();
        }
    }
}
