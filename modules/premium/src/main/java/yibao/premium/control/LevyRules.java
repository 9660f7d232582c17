package yibao.premium.control;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yibao.kernel.Money;
import yibao.kernel.policy.PremiumFee;
import yibao.kernel.policy.PremiumSubsidy;

/**
 * What one person owes: the fee less what finance pays for the class. Of several classes the most favourable counts
 * and none is added; between equal ones the rank of the policy table decides.
 */
public final class LevyRules {

    private final Money fee;
    private final List<PremiumSubsidy> subsidies;

    public LevyRules(PremiumFee fee, List<PremiumSubsidy> subsidies) {
        this.fee = fee.fee();
        this.subsidies = subsidies;
    }

    /** @param psnIdetType the class that counts, null where none does */
    public record Due(Money fee, Money subsidy, Money due, String psnIdetType) {
    }

    public Due of(Collection<String> classes) {
        Optional<PremiumSubsidy> best = subsidies.stream().filter(subsidy -> classes.contains(subsidy.psnIdetType()))
                .filter(subsidy -> subsidy.of(fee).isPositive())
                .max(Comparator.comparing((PremiumSubsidy subsidy) -> subsidy.of(fee))
                        .thenComparing(PremiumSubsidy::rank, Comparator.reverseOrder()));
        Money paid = best.map(subsidy -> subsidy.of(fee)).orElse(Money.ZERO);
        return new Due(fee, paid, fee.minus(paid), best.map(PremiumSubsidy::psnIdetType).orElse(null));
    }
}
