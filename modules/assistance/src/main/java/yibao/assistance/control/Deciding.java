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
import yibao.enrolment.PersonFile;
import yibao.enrolment.PersonRef;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.access.Scope;
import yibao.kernel.policy.PolicyBook;
import yibao.premium.PremiumState;
import yibao.premium.boundary.ShowingPremiumState;
import yibao.settlement.AssistanceUse;
import yibao.settlement.AssistanceYear;
import yibao.settlement.boundary.ReadingAssistanceUse;

/** Gathers what was known and decides: the same for a first answer and for deciding it again years later. */
@Dependent
public class Deciding {
    private final LookingUpPeople people;
    private final ShowingPremiumState premiums;
    private final ReadingAssistanceUse uses;

    @Inject
    public Deciding(LookingUpPeople people, ShowingPremiumState premiums, ReadingAssistanceUse uses) {
        this.people = people;
        this.premiums = premiums;
        this.uses = uses;
    }

    /**
     * An answer without a number yet.
     *
     * @param outOfScope    the person is known, and hidden from the asker
     * @param settlementRun the last working out of the person's bills that the answer rests on, 0 where there is none
     */
    public record Decided(EligibilityAnswer answer, boolean outOfScope, long settlementRun) {
        public Decided withCheckId(String id) {
            return new Decided(answer.withCheckId(id), outOfScope, settlementRun);
        }
    }

    /** {@code question} must have its day and moment. */
    public Decided decide(EligibilityQuestion question, Scope scope, PolicyBook policy) {
        var desk = desk(question, people.lookUp(who(question), question.knownAt()), scope, policy);
        return decided(question, desk, premiumOf(who(question), desk), desk.mayDraw() ? known(question).until(question.asOf()) : AssistanceUse.NONE);
    }

    /** As it was decided when {@code settlementRun} was the last working out. */
    public Decided decideAgain(EligibilityQuestion question, Scope scope, PolicyBook policy, long settlementRun) {
        var desk = desk(question, people.lookUp(who(question), question.knownAt()), scope, policy);
        var use = settlementRun == 0 ? AssistanceUse.NONE
                : uses.behind(settlementRun, who(question), question.asOf().getYear()).until(question.asOf());
        return decided(question, desk, premiumOf(who(question), desk), use);
    }

    private AssistanceYear known(EligibilityQuestion question) {
        return uses.known(List.of(who(question)), question.asOf().getYear(), question.knownAt()).getOrDefault(who(question), AssistanceYear.NONE);
    }

    private static Case desk(EligibilityQuestion question, PersonFile file, Scope scope, PolicyBook policy) {
        return new Case(question.asOf(), question.knownAt(), question.name(), file, policy, scope);
    }

    private static Decided decided(EligibilityQuestion question, Case desk, Optional<PremiumState> premium, AssistanceUse use) {
        return new Decided(new AnswerWriter(who(question), desk, premium, use).write(), desk.isOutOfScope(), use.run());
    }

    /** As one by one, in the order asked, read in sets; all questions of one moment. {@code policy} should remember its answers. */
    public List<Decided> decideAll(List<EligibilityQuestion> questions, Instant knownAt, Scope scope, PolicyBook policy) {
        var files = people.lookUp(questions.stream().map(Deciding::who).collect(Collectors.toSet()), knownAt);
        var desks = questions.stream().map(question -> desk(question, files.get(who(question)), scope, policy)).toList();
        var states = new HashMap<Cover, Map<PersonRef, PremiumState>>();
        covered(questions, desks).forEach((cover, who) -> states.put(cover, premiums.show(who, cover.insutype(), cover.year(), knownAt)));
        var years = new HashMap<Integer, Map<PersonRef, AssistanceYear>>();
        drawing(questions, desks).forEach((year, who) -> years.put(year, uses.known(who, year, knownAt)));
        return IntStream.range(0, desks.size()).mapToObj(i -> {
            var question = questions.get(i);
            var premium = Cover.of(desks.get(i)).map(cover -> states.get(cover).get(who(question)));
            var year = years.getOrDefault(question.asOf().getYear(), Map.of()).getOrDefault(who(question), AssistanceYear.NONE);
            return decided(question, desks.get(i), premium, desks.get(i).mayDraw() ? year.until(question.asOf()) : AssistanceUse.NONE);
        }).toList();
    }

    private static Map<Integer, Set<PersonRef>> drawing(List<EligibilityQuestion> questions, List<Case> desks) {
        return IntStream.range(0, desks.size()).filter(i -> desks.get(i).mayDraw()).boxed().collect(Collectors.groupingBy(
                i -> questions.get(i).asOf().getYear(), Collectors.mapping(i -> who(questions.get(i)), Collectors.toSet())));
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
