package yibao.kernel.policy;

import java.math.BigDecimal;
import java.util.Comparator;
import yibao.kernel.Money;

/**
 * What a class is entitled to: share of the remaining cost (0..1), yearly deductible and yearly cap, which in- and out-patients share.
 *
 * @param unreferred whether it pays outside the pooling area without referral or registration too
 */
public record AssistanceBenefit(String psnIdetType, BigDecimal ratio, Money deductible, Money annualCap, boolean unreferred,
        Provenance provenance) implements PolicyRow {

    /** The better one first: higher ratio, then lower deductible, then higher cap. */
    public static final Comparator<AssistanceBenefit> MOST_FAVOURABLE = Comparator
            .comparing(AssistanceBenefit::ratio, Comparator.reverseOrder())
            .thenComparing(AssistanceBenefit::deductible)
            .thenComparing(AssistanceBenefit::annualCap, Comparator.reverseOrder());

    @Override
    public Object key() {
        return psnIdetType;
    }
}
