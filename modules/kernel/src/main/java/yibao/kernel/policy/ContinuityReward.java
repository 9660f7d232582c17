package yibao.kernel.policy;

import java.math.BigDecimal;
import yibao.kernel.Money;

/**
 * What is added to the ceiling of major illness: for every continuous year after {@code afterYears}, and for every year without
 * use of the fund; together at most {@code capShare} (0..1) of the ceiling. Years without use count from {@code countsFrom} on.
 */
public record ContinuityReward(String insutype, int afterYears, Money perYear, Money zeroClaim, BigDecimal capShare, int countsFrom,
        Provenance provenance) implements BenefitRow {
    @Override
    public Object key() {
        return insutype;
    }
}
