package yibao.settlement;

import java.util.List;

/**
 * What came of one bill, with everything needed to calculate it again: what it was asked about, what it found and left,
 * each step, and the rows of policy.
 *
 * @param psnIdetType the hardship class that assistance was given for, null where none was
 */
public record Settled(Bill bill, Standing standing, State state, String psnIdetType, Accumulators before, Accumulators after,
        Payments payments, List<Step> steps) {

    /**
     * COUNTED: stands. REVERSED: was taken back; it shows what it had paid and counts for nothing after it. REVERSAL: takes
     * one back; the negative of it. ORPHAN: a reversal whose original is not there or was taken back already; pays nothing.
     */
    public enum State { COUNTED, REVERSED, REVERSAL, ORPHAN }

    public Settled {
        steps = List.copyOf(steps);
    }

    /** Every row of policy it went by, each once. */
    public List<PolicyRef> policy() {
        return steps.stream().flatMap(step -> step.rules().stream()).distinct().toList();
    }
}
