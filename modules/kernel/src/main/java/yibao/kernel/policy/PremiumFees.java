package yibao.kernel.policy;

import java.util.Map;
import yibao.kernel.Money;

/** The fees of one insutype and year: the common one, and those of types of people that pay another. */
public record PremiumFees(PremiumFee common, Map<String, Money> byPsnType) {
    public PremiumFees {
        byPsnType = Map.copyOf(byPsnType);
    }

    /** @param psnType null where the register does not say */
    public Money of(String psnType) {
        return psnType == null ? common.fee() : byPsnType.getOrDefault(psnType, common.fee());
    }
}
