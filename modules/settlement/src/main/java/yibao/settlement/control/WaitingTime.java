package yibao.settlement.control;

import java.time.LocalDate;
import yibao.kernel.policy.WaitingPeriod;

/**
 * How long somebody waits for benefits (国办发〔2024〕38号): the fixed months, and a month for each missed year less those repaired.
 * Who is exempt (newborns, those who change insurance, supported poor and others) is not asked here.
 */
public final class WaitingTime {
    private WaitingTime() {}

    /** @param missedYears years without insurance since the last; none where somebody only joined outside the window */
    public static int months(WaitingPeriod rule, int missedYears, int repairedYears) {
        int counted = rule.variableCountsFirstMissedYear() ? missedYears : Math.max(0, missedYears - 1);
        int months = rule.fixedMonths() + Math.max(0, counted - repairedYears);
        return missedYears >= rule.floorMissedYears() ? Math.max(months, rule.floorMonths()) : months;
    }

    /** The last day of waiting; it starts on the day of payment. */
    public static LocalDate until(WaitingPeriod rule, LocalDate paidOn, int missedYears, int repairedYears) {
        return paidOn.plusMonths(months(rule, missedYears, repairedYears)).minusDays(1);
    }
}
