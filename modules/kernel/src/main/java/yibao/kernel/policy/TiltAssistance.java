package yibao.kernel.policy;

import java.math.BigDecimal;
import java.util.Set;
import yibao.kernel.Money;

/** Tilt assistance (倾斜救助) for some classes: share of the policy-scope burden that is left in a year above the line, up to the yearly cap. */
public record TiltAssistance(String code, Set<String> classes, Money line, BigDecimal ratio, Money annualCap, Provenance provenance) implements BenefitRow {
    @Override
    public Object key() {
        return code;
    }
}
