package yibao.settlement.control;

import java.util.Set;

/** Counts the years that are rewarded with a higher ceiling (国办发〔2024〕38号). */
public final class Continuity {
    private Continuity() {}

    /** Years insured without a gap up to and with this one; a gap begins the count again. */
    public static int continuousYears(Set<Integer> insuredYears, int year) {
        int years = 0;
        while (insuredYears.contains(year - years)) {
            years++;
        }
        return years;
    }

    /**
     * Insured years before this one in which no fund paid, back to the last year in which major illness paid or nobody was insured.
     *
     * @param countsFrom the first year that counts
     */
    public static int zeroClaimYears(Set<Integer> insuredYears, Set<Integer> yearsWithPayment, Set<Integer> yearsWithMajorIllness, int year, int countsFrom) {
        int years = 0;
        for (int past = year - 1; past >= countsFrom && insuredYears.contains(past) && !yearsWithMajorIllness.contains(past); past--) {
            if (!yearsWithPayment.contains(past)) {
                years++;
            }
        }
        return years;
    }
}
