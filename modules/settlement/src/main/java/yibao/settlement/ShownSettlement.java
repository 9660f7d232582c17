package yibao.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import yibao.settlement.SettlementView.Change;
import yibao.settlement.SettlementView.Difference;
import yibao.settlement.SettlementView.StepLine;
import yibao.settlement.SettlementView.Used;

/**
 * One settlement with all it was decided from.
 *
 * @param before      the year's accumulators that it found
 * @param steps       calculated again from what was known then
 * @param versions    how it came out, the latest first
 * @param effects     what its coming changed in other settlements of the person
 * @param reversedBy  null where it stands
 */
public record ShownSettlement(SettlementView settlement, Decision decision, Used before, Used after, List<StepLine> steps,
        List<Difference> differences, List<Change> versions, List<Change> effects, String reversedBy) {

    /** @param equal whether the calculation gives the kept result again; {@code policyUntouched} whether the policy of then is still as it was */
    public record Decision(long run, String cause, String causeName, String source, Instant knownAt, String policyPack,
            String policyVersion, List<String> classes, String cover, LocalDate waitingUntil, int continuousYears, int zeroClaimYears,
            boolean equal, boolean policyUntouched) {}
}
