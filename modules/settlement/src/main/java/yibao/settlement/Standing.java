package yibao.settlement;

import java.time.LocalDate;
import java.util.List;

/**
 * How a person stands on the day of a bill.
 *
 * @param classes         hardship classes whose lists hold on the day, sorted by code
 * @param cover           whether the basic insurance is in force
 * @param waitingUntil    the last day of the waiting period, null where there is none
 * @param continuousYears years insured without a gap, this one included
 * @param zeroClaimYears  years before this one without any use of the fund, since they last were rewarded
 */
public record Standing(List<String> classes, Cover cover, LocalDate waitingUntil, int continuousYears, int zeroClaimYears) {

    /** WAITING: insured, but within the waiting period; NONE: not insured on the day. */
    public enum Cover { IN_FORCE, WAITING, NONE }

    public Standing {
        classes = classes.size() < 2 ? List.copyOf(classes) : classes.stream().distinct().sorted().toList();
    }
}
