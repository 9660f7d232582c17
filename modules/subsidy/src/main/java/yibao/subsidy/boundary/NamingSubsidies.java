package yibao.subsidy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import yibao.kernel.policy.Policies;
import yibao.subsidy.control.ClassNames;

/** What classes are called. */
@ApplicationScoped
public class NamingSubsidies {

    private ClassNames names;
    private Policies policies;
    private Clock clock;

    protected NamingSubsidies() {
    }

    @Inject
    public NamingSubsidies(ClassNames names, Policies policies, Clock clock) {
        this.names = names;
        this.policies = policies;
        this.clock = clock;
    }

    /** A code and its word. */
    public record Word(String code, String name) {
    }

    /** A code without a word stays as it is; null is empty. */
    public UnaryOperator<String> classes() {
        return names.classes();
    }

    /** In the order of the regulation. */
    public List<Word> listClasses() {
        return policies.current().listHardshipClasses(LocalDate.now(clock), clock.instant()).stream()
                .map(one -> new Word(one.code(), one.name())).toList();
    }
}
