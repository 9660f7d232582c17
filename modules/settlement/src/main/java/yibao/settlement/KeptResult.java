package yibao.settlement;

import yibao.kernel.Money;

/**
 * What is kept of a calculation: who pays what, the year's accumulators behind it, and one sentence. The steps are
 * calculated again when somebody wants to see them.
 *
 * @param run      number of the working out that gave it
 * @param differs  whether the hospital says something else was paid
 */
public record KeptResult(long run, Settled.State state, String psnIdetType, Money deductible, Money basic, Money major, Money assistance,
        Money tilt, Money person, Money cash, Money burden, Money outside, Accumulators used, boolean differs, String sentence) {

    /** What all funds pay. */
    public Money fund() {
        return basic.plus(major).plus(assistance).plus(tilt);
    }

    /** Whether a new calculation came to the same; by which run it was found does not matter. */
    public boolean saysTheSameAs(KeptResult other) {
        return other != null && other.withRun(run).equals(this);
    }

    private KeptResult withRun(long other) {
        return new KeptResult(other, state, psnIdetType, deductible, basic, major, assistance, tilt, person, cash, burden, outside, used,
                differs, sentence);
    }
}
