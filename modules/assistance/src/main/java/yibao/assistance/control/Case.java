package yibao.assistance.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yibao.enrolment.InsuredPeriod;
import yibao.enrolment.Listing;
import yibao.enrolment.PersonFile;
import yibao.enrolment.PersonRecord;
import yibao.kernel.NameKey;
import yibao.kernel.access.Scope;
import yibao.kernel.policy.AssistanceBenefit;
import yibao.kernel.policy.HardshipClass;
import yibao.kernel.policy.PolicyBook;

/**
 * What lies on the desk when a question is decided: the day, the name given, the person's file, the policy known then, and
 * whose people may be seen. What every paragraph asks is worked out once.
 */
public final class Case {
    private static final Set<String> BASIC_INSURANCE = Set.of("310", "390");
    private final LocalDate asOf;
    private final Instant knownAt;
    private final String nameGiven;
    private final PersonFile file;
    private final PolicyBook policy;
    private final boolean outOfScope;
    private final Optional<InsuredPeriod> insurance;
    private final List<Listing> listed;
    private List<Standing> entitled;

    public Case(LocalDate asOf, Instant knownAt, String nameGiven, PersonFile file, PolicyBook policy, Scope scope) {
        this.asOf = asOf;
        this.knownAt = knownAt;
        this.nameGiven = nameGiven;
        this.file = file;
        this.policy = policy;
        this.outOfScope = !file.isUnknown() && !file.isWithin(scope, asOf);
        this.insurance = basicInsurance(file.insured(), asOf);
        this.listed = file.listings().isEmpty() ? List.of() : file.listings().stream().filter(listing -> listing.inForceOn(asOf)).toList();
    }

    public LocalDate asOf() {
        return asOf;
    }

    Instant knownAt() {
        return knownAt;
    }

    PersonFile file() {
        return file;
    }

    PolicyBook policy() {
        return policy;
    }

    /** A listing with the class it names, as the policy has it. */
    record Standing(Listing listing, HardshipClass inClass) {}

    /** Who is out of sight is answered like one who does not exist. */
    boolean isUnknown() {
        return file.isUnknown() || isOutOfScope();
    }

    /** Known to us, but neither insured nor listed in the asker's divisions on the day. */
    public boolean isOutOfScope() {
        return outOfScope;
    }

    boolean nameDiffers() {
        return nameGiven != null && registeredName().filter(name -> !sameName(name, nameGiven)).isPresent();
    }

    /** The register's name, or for people known from a list only, the list's. */
    Optional<String> registeredName() {
        return file.person().map(PersonRecord::name).or(() -> file.listings().stream().map(Listing::name).reduce((old, later) -> later));
    }

    Optional<LocalDate> diedBefore() {
        return file.person().map(PersonRecord::deathDate).filter(death -> death.isBefore(asOf));
    }

    /** Listings in force on the day. */
    List<Listing> listed() {
        return listed;
    }

    Optional<HardshipClass> classOf(Listing listing) {
        return policy.findHardshipClass(listing.psnIdetType(), asOf, knownAt);
    }

    String nameOf(Listing listing) {
        return classOf(listing).map(HardshipClass::name).orElse(listing.psnIdetType());
    }

    /** Standings that entitle, the most favourable first. */
    List<Standing> entitled() {
        if (entitled == null) {
            entitled = listed.isEmpty() ? List.of() : standings();
        }
        return entitled;
    }

    private List<Standing> standings() {
        return listed.stream()
                .flatMap(listing -> classOf(listing).filter(HardshipClass::assisted).map(found -> new Standing(listing, found)).stream())
                .sorted(Comparator.comparing(this::benefitOf, Comparator.comparing(Optional::isEmpty))
                        .thenComparing(standing -> benefitOf(standing).orElse(null), Comparator.nullsLast(AssistanceBenefit.MOST_FAVOURABLE))
                        .thenComparing(standing -> standing.inClass().rank())
                        .thenComparing(standing -> standing.listing().begins()))
                .toList();
    }

    /** Whether it matters what of the year's benefit is used up. */
    boolean mayDraw() {
        return !isUnknown() && !entitled().isEmpty();
    }

    Optional<AssistanceBenefit> benefitOf(Standing standing) {
        return policy.findAssistanceBenefit(standing.inClass().code(), asOf, knownAt);
    }

    /** The basic insurance that covers the day: a normal one before a paused one. */
    Optional<InsuredPeriod> insurance() {
        return insurance;
    }

    private static Optional<InsuredPeriod> basicInsurance(List<InsuredPeriod> insured, LocalDate day) {
        return insured.isEmpty() ? Optional.empty()
                : insured.stream().filter(period -> BASIC_INSURANCE.contains(period.insutype()) && period.covers(day))
                        .max(Comparator.comparing(InsuredPeriod::isNormal).thenComparing(InsuredPeriod::begins));
    }

    private static boolean sameName(String one, String other) {
        return NameKey.fold(one).equals(NameKey.fold(other));
    }
}
