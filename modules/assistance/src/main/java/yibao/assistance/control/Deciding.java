package yibao.assistance.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.EligibilityQuestion;
import yibao.enrolment.PersonRef;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.access.Scope;
import yibao.kernel.policy.PolicyBook;
import yibao.premium.PremiumState;
import yibao.premium.boundary.ShowingPremiumState;

/** Gathers what was known and decides: the same for a first answer and for deciding it again years later. */
@Dependent
public class Deciding {
    private final LookingUpPeople people;
    private final ShowingPremiumState premiums;

    @Inject
    public Deciding(LookingUpPeople people, ShowingPremiumState premiums) {
        this.people = people;
        this.premiums = premiums;
    }

    /** An answer without a number yet; {@code outOfScope}: the person is known, and hidden from the asker. */
    public record Decided(EligibilityAnswer answer, boolean outOfScope) {}

    /** {@code question} must have its day and moment. */
    public Decided decide(EligibilityQuestion question, Scope scope, PolicyBook policy) {
        var who = new PersonRef(question.certType(), question.certNo());
        var desk = new Case(question.asOf(), question.knownAt(), question.name(), people.lookUp(who, question.knownAt()), policy, scope);
        return new Decided(new AnswerWriter(who, desk, premiumOf(who, desk)).write(), desk.isOutOfScope());
    }

    private Optional<PremiumState> premiumOf(PersonRef who, Case desk) {
        return desk.insurance().filter(period -> !desk.isUnknown()).map(period ->
                premiums.show(List.of(who), period.insutype(), period.coverageYear(), desk.knownAt()).get(who));
    }
}
