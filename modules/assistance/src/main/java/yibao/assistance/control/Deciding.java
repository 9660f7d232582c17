package yibao.assistance.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** As one by one, in the order asked, read in sets; all questions of one moment. {@code policy} should remember its answers. */
    public List<Decided> decideAll(List<EligibilityQuestion> questions, Instant knownAt, Scope scope, PolicyBook policy) {
        var files = people.lookUp(questions.stream().map(Deciding::who).collect(Collectors.toSet()), knownAt);
        var desks = questions.stream().map(question -> new Case(question.asOf(), knownAt, question.name(), files.get(who(question)), policy, scope)).toList();
        var states = new HashMap<Cover, Map<PersonRef, PremiumState>>();
        covered(questions, desks).forEach((cover, who) -> states.put(cover, premiums.show(who, cover.insutype(), cover.year(), knownAt)));
        return IntStream.range(0, desks.size()).mapToObj(i -> {
            var desk = desks.get(i);
            var premium = Cover.of(desk).map(cover -> states.get(cover).get(who(questions.get(i))));
            return new Decided(new AnswerWriter(who(questions.get(i)), desk, premium).write(), desk.isOutOfScope());
        }).toList();
    }

    private static Map<Cover, Set<PersonRef>> covered(List<EligibilityQuestion> questions, List<Case> desks) {
        Map<Cover, Set<PersonRef>> covered = new HashMap<>();
        for (int i = 0; i < desks.size(); i++) {
            var who = who(questions.get(i));
            Cover.of(desks.get(i)).ifPresent(cover -> covered.computeIfAbsent(cover, any -> new HashSet<>()).add(who));
        }
        return covered;
    }

    /** Kind of insurance and year: what premiums are asked by. */
    private record Cover(String insutype, int year) {
        static Optional<Cover> of(Case desk) {
            return desk.isUnknown() ? Optional.empty() : desk.insurance().map(period -> new Cover(period.insutype(), period.coverageYear()));
        }
    }

    private static PersonRef who(EligibilityQuestion question) {
        return new PersonRef(question.certType(), question.certNo());
    }

    private Optional<PremiumState> premiumOf(PersonRef who, Case desk) {
        return desk.insurance().filter(period -> !desk.isUnknown()).map(period ->
                premiums.show(List.of(who), period.insutype(), period.coverageYear(), desk.knownAt()).get(who));
    }
}
