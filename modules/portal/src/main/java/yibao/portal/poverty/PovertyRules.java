package yibao.portal.poverty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import yibao.kernel.policy.PovertyClass;
import yibao.poverty.Transition;
import yibao.poverty.boundary.ShowingRules;

/** The rules, to be read by those who work by them. */
@Named
@RequestScoped
public class PovertyRules {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    @Inject
    private ShowingRules rules;

    public List<PovertyClass> getClasses() {
        return rules.classes();
    }

    public List<Transition> getLines() {
        return rules.transitions();
    }

    public String percent(BigDecimal share) {
        return share.multiply(PERCENT).stripTrailingZeros().toPlainString() + "%";
    }
}
