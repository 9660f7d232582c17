package yibao.kernel.policy;

import java.math.BigDecimal;
import java.util.Set;
import yibao.kernel.Money;

/**
 * When major illness insurance begins and ends to pay, and how it leans towards people in hardship; its ratios are {@link MajorIllnessTier}.
 *
 * @param line          policy-scope cost of a year that the person bears before
 * @param ceiling       paid in a year at most; null where there is none
 * @param tiltClasses   hardship classes it leans towards
 * @param tiltLineCut   taken off the line for them, as a share of it, 0..1
 * @param tiltPoints    added to every ratio for them, 0..1
 * @param tiltUnlimited whether the ceiling is lifted for them
 */
public record MajorIllness(String insutype, Money line, Money ceiling, Set<String> tiltClasses, BigDecimal tiltLineCut, BigDecimal tiltPoints,
        boolean tiltUnlimited, Provenance provenance) implements BenefitRow {
    @Override
    public Object key() {
        return insutype;
    }

    @Override
    public Set<String> classes() {
        return tiltClasses;
    }
}
