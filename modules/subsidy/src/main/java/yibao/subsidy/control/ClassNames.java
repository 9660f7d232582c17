package yibao.subsidy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.TownNames;

/** The words for classes and towns, as the policy tables have them today. */
@ApplicationScoped
public class ClassNames {

    private Policies policies;
    private Clock clock;

    protected ClassNames() {
    }

    @Inject
    public ClassNames(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    public UnaryOperator<String> classes() {
        Map<String, String> names = new HashMap<>();
        policies.current().listHardshipClasses(LocalDate.now(clock), clock.instant()).forEach(one -> names.put(one.code(), one.name()));
        return code -> code == null ? "" : names.getOrDefault(code, code);
    }

    /** By 9 or 12 digits; a village is called by its town. */
    public UnaryOperator<String> towns() {
        return TownNames.on(policies.current(), LocalDate.now(clock), clock.instant())::of;
    }

    /** The rank of each class, for lists in the order of the regulation. */
    public Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        policies.current().listHardshipClasses(LocalDate.now(clock), clock.instant()).forEach(one -> ranks.put(one.code(), one.rank()));
        return ranks;
    }
}
