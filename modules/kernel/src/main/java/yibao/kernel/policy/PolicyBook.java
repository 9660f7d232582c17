package yibao.kernel.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All tables of a city as read at one moment; it never changes, so one use case works with one book.
 * Every look-up takes the day the rule has to hold on and the moment of knowledge; of several rows known then, the one known last counts.
 */
public class PolicyBook {
    private final String pack;
    private final Map<PolicyTable, Map<Object, List<PolicyRow>>> tables;
    private final PolicyVersion version;

    PolicyBook(String pack, Map<PolicyTable, List<PolicyRow>> rows, PolicyVersion version) {
        this.pack = pack;
        this.version = version;
        this.tables = rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                table -> table.getValue().stream().collect(Collectors.groupingBy(PolicyRow::key))));
    }

    public String pack() {
        return pack;
    }

    /** Digest of what was known at that moment: 64 hexadecimal digits. */
    public String versionAt(Instant knownAt) {
        return version.at(knownAt);
    }

    public Optional<PremiumFee> findPremiumFee(String insutype, int coverageYear, Instant knownAt) {
        return find(PolicyTable.PREMIUM_FEE, PremiumFee.class, PremiumFee.key(insutype, coverageYear), LocalDate.of(coverageYear, 1, 1), knownAt);
    }

    public Optional<PremiumSubsidy> findPremiumSubsidy(String insutype, String psnIdetType, LocalDate on, Instant knownAt) {
        return find(PolicyTable.PREMIUM_SUBSIDY, PremiumSubsidy.class, PremiumSubsidy.key(insutype, psnIdetType), on, knownAt);
    }

    /** What finance pays for each class of people, in order of rank. */
    public List<PremiumSubsidy> listPremiumSubsidies(String insutype, LocalDate on, Instant knownAt) {
        return list(PolicyTable.PREMIUM_SUBSIDY, PremiumSubsidy.class, on, knownAt).stream()
                .filter(subsidy -> subsidy.insutype().equals(insutype)).sorted(Comparator.comparingInt(PremiumSubsidy::rank)).toList();
    }

    public Optional<HardshipClass> findHardshipClass(String code, LocalDate on, Instant knownAt) {
        return find(PolicyTable.HARDSHIP_CLASSES, HardshipClass.class, code, on, knownAt);
    }

    /** All classes in order of rank. */
    public List<HardshipClass> listHardshipClasses(LocalDate on, Instant knownAt) {
        return list(PolicyTable.HARDSHIP_CLASSES, HardshipClass.class, on, knownAt).stream()
                .sorted(Comparator.comparingInt(HardshipClass::rank)).toList();
    }

    public Optional<AssistanceBenefit> findAssistanceBenefit(String psnIdetType, LocalDate on, Instant knownAt) {
        return find(PolicyTable.ASSISTANCE_BENEFIT, AssistanceBenefit.class, psnIdetType, on, knownAt);
    }

    public Optional<EligibilityTerm> findEligibilityTerm(LocalDate on, Instant knownAt) {
        return find(PolicyTable.ELIGIBILITY, EligibilityTerm.class, EligibilityTerm.KEY, on, knownAt);
    }

    public Optional<CoverageTarget> findCoverageTarget(String division, LocalDate on, Instant knownAt) {
        return find(PolicyTable.COVERAGE_TARGET, CoverageTarget.class, division, on, knownAt);
    }

    /** Counties and towns in the order of their codes. */
    public List<CoverageTarget> listCoverageTargets(LocalDate on, Instant knownAt) {
        return list(PolicyTable.COVERAGE_TARGET, CoverageTarget.class, on, knownAt).stream()
                .sorted(Comparator.comparing(CoverageTarget::division)).toList();
    }

    /** In order of rank. */
    public List<FollowUpState> listFollowUpStates(LocalDate on, Instant knownAt) {
        return list(PolicyTable.FOLLOW_UP_STATES, FollowUpState.class, on, knownAt).stream()
                .sorted(Comparator.comparingInt(FollowUpState::rank)).toList();
    }

    /** The youngest first. */
    public List<AgeBand> listAgeBands(LocalDate on, Instant knownAt) {
        return list(PolicyTable.AGE_BANDS, AgeBand.class, on, knownAt).stream()
                .sorted(Comparator.comparingInt(AgeBand::fromAge)).toList();
    }

    public Optional<SubsidySnapshot> findSubsidySnapshot(String insutype, LocalDate on, Instant knownAt) {
        return find(PolicyTable.SUBSIDY_SNAPSHOT, SubsidySnapshot.class, insutype, on, knownAt);
    }

    private <R extends PolicyRow> Optional<R> find(PolicyTable table, Class<R> kind, Object key, LocalDate on, Instant knownAt) {
        return inForce(tables.get(table).getOrDefault(key, List.of()), on, knownAt).map(kind::cast);
    }

    private <R extends PolicyRow> List<R> list(PolicyTable table, Class<R> kind, LocalDate on, Instant knownAt) {
        return tables.get(table).values().stream().flatMap(rows -> inForce(rows, on, knownAt).stream()).map(kind::cast).toList();
    }

    private static Optional<PolicyRow> inForce(List<PolicyRow> rows, LocalDate on, Instant knownAt) {
        return rows.stream().filter(row -> row.provenance().knownAt(knownAt) && row.provenance().holdsOn(on))
                .max(Comparator.comparing(row -> row.provenance().knownFrom()));
    }
}
