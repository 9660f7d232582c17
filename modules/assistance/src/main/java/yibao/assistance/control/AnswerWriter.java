package yibao.assistance.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.EligibilityAnswer.Assistance;
import yibao.assistance.EligibilityAnswer.Category;
import yibao.assistance.EligibilityAnswer.Insured;
import yibao.assistance.EligibilityAnswer.Person;
import yibao.assistance.EligibilityAnswer.Premium;
import yibao.assistance.EligibilityAnswer.Reason;
import yibao.assistance.ReasonCode;
import yibao.assistance.control.Case.Standing;
import yibao.enrolment.InsuredPeriod;
import yibao.enrolment.Listing;
import yibao.enrolment.PersonRef;
import yibao.kernel.Masked;
import yibao.kernel.Money;
import yibao.kernel.policy.AssistanceBenefit;
import yibao.premium.PremiumState;
import yibao.settlement.AssistanceUse;

/** Puts a decided case into words: a pure function of what lies on the desk. */
public final class AnswerWriter {
    private static final Set<ReasonCode> TELL_NOTHING = Set.of(ReasonCode.UNKNOWN_PERSON, ReasonCode.NAME_DIFFERS);
    private final PersonRef who;
    private final Case desk;
    private final Optional<PremiumState> premium;
    private final AssistanceUse use;

    public AnswerWriter(PersonRef who, Case desk, Optional<PremiumState> premium, AssistanceUse use) {
        this.who = who;
        this.desk = desk;
        this.premium = premium;
        this.use = use;
    }

    /** Without a number yet. */
    public EligibilityAnswer write() {
        var reasons = new ArrayList<>(EligibilityRules.reasons(desk));
        if (TELL_NOTHING.contains(reasons.get(0).code())) {
            return new EligibilityAnswer(null, desk.asOf(), false, null, List.of(), null, null, null, null, reasons, termEnd());
        }
        premium.filter(state -> state.kind() == PremiumState.Kind.SUBSIDISED).map(this::subsidised).ifPresent(reasons::add);
        boolean eligible = EligibilityRules.entitles(reasons);
        var applied = desk.entitled().stream().findFirst().filter(any -> eligible);
        return new EligibilityAnswer(null, desk.asOf(), eligible, person(), desk.listed().stream().map(this::category).toList(),
                applied.map(standing -> standing.inClass().code()).orElse(null), desk.insurance().map(AnswerWriter::insured).orElse(null),
                premium.map(AnswerWriter::premium).orElse(null), applied.flatMap(desk::benefitOf).map(this::assistance).orElse(null),
                reasons, applied.map(any -> earlier(termEnd(), lastEnd())).orElseGet(this::termEnd));
    }

    private Person person() {
        var division = desk.insurance().map(InsuredPeriod::insuAdmdvs)
                .or(() -> desk.file().listings().stream().map(Listing::insuAdmdvs).reduce((old, later) -> later)).orElse(null);
        return new Person(Masked.name(desk.registeredName().orElse(null)), Masked.certno(who.certno()), division);
    }

    private Category category(Listing listing) {
        return new Category(listing.psnIdetType(), desk.nameOf(listing), listing.begins(), listing.ends(), listing.source());
    }

    private static Insured insured(InsuredPeriod period) {
        var state = switch (period.psnInsuStas()) {
            case "1" -> "NORMAL";
            case "2" -> "PAUSED";
            default -> "ENDED";
        };
        return new Insured(period.insutype(), period.coverageYear(), state);
    }

    private static Premium premium(PremiumState state) {
        return new Premium(text(state.fee()), text(state.subsidy()), text(state.due()), text(state.paid()), state.kind().name());
    }

    private Assistance assistance(AssistanceBenefit benefit) {
        return new Assistance(benefit.ratio().toPlainString(), text(left(benefit.deductible(), use.deductible())),
                text(left(benefit.annualCap(), use.paid())));
    }

    /** Under another class more may have been drawn than this one allows. */
    private static Money left(Money of, Money used) {
        return of.compareTo(used) < 0 ? Money.ZERO : of.minus(used);
    }

    private Reason subsidised(PremiumState state) {
        var period = desk.insurance().orElseThrow();
        var policy = state.subsidyClass() == null ? Optional.<String>empty()
                : desk.policy().findPremiumSubsidy(period.insutype(), state.subsidyClass(), LocalDate.of(period.coverageYear(), 1, 1),
                        desk.knownAt()).map(rule -> rule.provenance().citation());
        return new Reason(ReasonCode.SUBSIDISED, period.coverageYear() + " 年度个人缴费 " + state.fee() + " 元由财政全额资助", policy.orElse(null));
    }

    private LocalDate termEnd() {
        return desk.policy().findEligibilityTerm(desk.asOf(), desk.knownAt()).map(term -> term.lastDay(desk.asOf())).orElse(desk.asOf());
    }

    /** The day on which the last of the entitling listings ends; null when one has no end. */
    private LocalDate lastEnd() {
        var ends = desk.entitled().stream().map(Standing::listing).map(Listing::ends).toList();
        return ends.contains(null) ? null : ends.stream().max(LocalDate::compareTo).orElse(null);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private static String text(Money amount) {
        return amount == null ? null : amount.toString();
    }
}
