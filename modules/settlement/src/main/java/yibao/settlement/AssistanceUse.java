package yibao.settlement;

import yibao.kernel.Money;

/**
 * What a person has had of assistance in a year up to a day, in- and out-patient together.
 *
 * @param deductible deductible of assistance borne so far
 * @param paid       paid by assistance so far
 * @param run        the last working out that this rests on; 0 where nothing was settled
 */
public record AssistanceUse(Money deductible, Money paid, long run) {
    public static final AssistanceUse NONE = new AssistanceUse(Money.ZERO, Money.ZERO, 0);

    /** Of two places in the same year: it only grows, so the larger is the later. */
    AssistanceUse orLater(AssistanceUse other) {
        return new AssistanceUse(larger(deductible, other.deductible), larger(paid, other.paid), Math.max(run, other.run));
    }

    private static Money larger(Money one, Money other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
