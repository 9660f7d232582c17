package yibao.kernel.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import yibao.kernel.access.Divisions;
import yibao.kernel.access.Scope;

/**
 * The divisions of the table {@code coverage-target}: those that stand in it, what lies above one of them, and what lies
 * below one whose parts the table does not list, such as the villages of a town.
 */
@ApplicationScoped
public class ListedDivisions implements Divisions {
    private Policies policies;
    private Clock clock;

    protected ListedDivisions() {
    }

    @Inject
    public ListedDivisions(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public boolean knows(Scope scope) {
        var listed = policies.current().listCoverageTargets(LocalDate.now(clock), clock.instant()).stream()
                .map(target -> Scope.of(target.division()).division()).toList();
        return knows(listed, scope.division());
    }

    /** @param listed without the zeros at their end */
    static boolean knows(Collection<String> listed, String division) {
        if (division.isEmpty() || listed.stream().anyMatch(one -> one.startsWith(division))) {
            return true;
        }
        return listed.stream().filter(division::startsWith).max(Comparator.comparing(String::length))
                .filter(above -> listed.stream().noneMatch(one -> one.startsWith(above) && one.length() > above.length())).isPresent();
    }
}
