package yibao.kernel.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** What towns are called, for screens and tables that people read; files for programs keep the codes. */
@ApplicationScoped
public class NamingTowns {
    private Policies policies;
    private Clock clock;

    protected NamingTowns() {
    }

    @Inject
    public NamingTowns(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    public TownNames today() {
        return TownNames.on(policies.current(), LocalDate.now(clock), clock.instant());
    }
}
