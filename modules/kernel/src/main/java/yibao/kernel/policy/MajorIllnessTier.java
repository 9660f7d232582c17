package yibao.kernel.policy;

import java.math.BigDecimal;
import java.util.List;
import yibao.kernel.Money;

/**
 * The share that major illness insurance pays of a year's policy-scope self-pay between two amounts ({@code from} excluded,
 * {@code to} included, no end = null), measured from zero: the line cuts off what lies below it.
 */
public record MajorIllnessTier(String insutype, int step, Money from, Money to, BigDecimal ratio, Provenance provenance) implements BenefitRow {
    @Override
    public Object key() {
        return List.of(insutype, step);
    }
}
