package yibao.kernel.policy;

import java.math.BigDecimal;

/** What assisted in-patients inside the county are to bear at most, as a share (0..1) of their policy-scope cost. */
public record SelfPayTarget(BigDecimal share, Provenance provenance) implements BenefitRow {
    static final Object KEY = "self-pay-target";

    @Override
    public Object key() {
        return KEY;
    }
}
