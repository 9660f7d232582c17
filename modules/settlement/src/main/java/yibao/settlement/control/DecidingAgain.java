package yibao.settlement.control;

import java.sql.Connection;
import java.sql.SQLException;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.policy.PolicyBook;
import yibao.settlement.KeptResult;
import yibao.settlement.Settled;
import yibao.settlement.entity.Fact;
import yibao.settlement.entity.Facts;
import yibao.settlement.entity.Run;
import yibao.settlement.entity.Runs;

/** Calculates a kept result once more from what was known when it was calculated: facts by the number of the run, the rest by its moment. */
public final class DecidingAgain {
    private final Connection connection;
    private final LookingUpPeople people;
    private final PolicyBook policy;

    public DecidingAgain(Connection connection, LookingUpPeople people, PolicyBook policy) {
        this.connection = connection;
        this.people = people;
        this.policy = policy;
    }

    /** @param equal whether it came to what is kept; {@code policyUntouched} whether the rows of policy known then are as they were */
    public record Again(Run run, Settled settled, KeptResult now, boolean equal, boolean policyUntouched) {}

    public Again decide(Fact fact) throws SQLException {
        var run = new Runs(connection).find(fact.result().run()).orElseThrow();
        var known = new Facts(connection).listOf(fact.line().who()).stream().filter(one -> one.run() <= run.number()).toList();
        var settled = new PersonCourse(policy, run.knownAt()).calculate(known, people.lookUp(fact.line().who(), run.knownAt()))
                .get(fact.line().setlId());
        var now = PersonCourse.keep(fact.line(), settled, run.number());
        return new Again(run, settled, now, now.saysTheSameAs(fact.result()), policy.versionAt(run.knownAt()).equals(run.policyVersion()));
    }
}
