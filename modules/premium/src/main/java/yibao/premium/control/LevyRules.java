package yibao.premium.control;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yibao.kernel.Money;
import yibao.kernel.policy.PremiumFees;
import yibao.kernel.policy.PremiumSubsidy;

/**
 * What one person owes: the fee less what finance pays for the class. Of several classes the most favourable counts
 * and none is added; between equal ones the rank of the policy table decides.
 */
public final class LevyRules {

    private final PremiumFees fees;
    private final List<PremiumSubsidy> subsidies;

    public LevyRules(PremiumFees fees, List<PremiumSubsidy> subsidies) {
        this.fees = fees;
        this.subsidies = subsidies;
    }

    /** @param psnIdetType the class that counts, null where none does */
    public record Due(Money fee, Money subsidy, Money due, String psnIdetType) {
    }

    /** @param psnType may be null */
    public Due of(String psnType, Collection<String> classes) {
        Money fee = fees.of(psnType);
        Optional<PremiumSubsidy> best = subsidies.stream().filter(subsidy -> classes.contains(subsidy.psnIdetType()))
                .filter(subsidy -> subsidy.of(fee).isPositive())
                .max(Comparator.comparing((PremiumSubsidy subsidy) -> subsidy.of(fee))
                        .thenComparing(PremiumSubsidy::rank, Comparator.reverseOrder()));
        Money paid = best.map(subsidy -> subsidy.of(fee)).orElse(Money.ZERO);
        return new Due(fee, paid, fee.minus(paid), best.map(PremiumSubsidy::psnIdetType).orElse(null));
    }
}
