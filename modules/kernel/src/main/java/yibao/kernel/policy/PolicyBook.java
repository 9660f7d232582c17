package yibao.kernel.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All tables of a city as read at one moment; it never changes, so one use case works with one book.
 * Every look-up takes the day the rule has to hold on and the moment of knowledge; of several rows known then, the one known last counts.
 */
public class PolicyBook {
    private final String pack;
    private final Map<PolicyTable, Map<Object, List<PolicyRow>>> tables;
    private final List<PolicyEntry> entries;
    private final PolicyVersion version;

    PolicyBook(String pack, List<PolicyEntry> entries) {
        this.pack = pack;
        this.entries = List.copyOf(entries);
        this.version = new PolicyVersion(entries.stream()
                .map(entry -> PolicyVersion.Entry.of(entry.table(), entry.line(), entry.row().provenance())).toList());
        this.tables = Arrays.stream(PolicyTable.values()).collect(Collectors.toMap(Function.identity(),
                table -> entries.stream().filter(entry -> entry.table() == table).map(PolicyEntry::row)
                        .collect(Collectors.groupingBy(PolicyRow::key))));
    }

    public String pack() {
        return pack;
    }

    /** Digest of what was known at that moment: 64 hexadecimal digits. */
    public String versionAt(Instant knownAt) {
        return version.at(knownAt);
    }

    /** Digest of every row there is, known or to be known. */
    public String state() {
        return version.at(Instant.MAX);
    }

    /** Every table with every row, and how each stands on that day to that knowledge. */
    public List<PolicyTableView> listTables(LocalDate on, Instant knownAt) {
        return Arrays.stream(PolicyTable.values()).map(table -> view(table, on, knownAt)).toList();
    }

    private PolicyTableView view(PolicyTable table, LocalDate on, Instant knownAt) {
        var rows = entries.stream().filter(entry -> entry.table() == table)
                .sorted(Comparator.comparing(PolicyEntry::keyText).thenComparing(entry -> entry.row().provenance().knownFrom(), Comparator.reverseOrder()))
                .map(entry -> entry.view(inForce(tables.get(table).get(entry.row().key()), on, knownAt).orElse(null), on, knownAt)).toList();
        return new PolicyTableView(table.title, table.columns(), rows);
    }

    public Optional<PremiumFee> findPremiumFee(String insutype, int coverageYear, Instant knownAt) {
        return find(PolicyTable.PREMIUM_FEE, PremiumFee.class, PremiumFee.key(insutype, coverageYear), LocalDate.of(coverageYear, 1, 1), knownAt);
    }

    /** The common fee of a year with those of particular types of people. */
    public Optional<PremiumFees> findPremiumFees(String insutype, int coverageYear, Instant knownAt) {
        return findPremiumFee(insutype, coverageYear, knownAt).map(common -> new PremiumFees(common,
                list(PolicyTable.PREMIUM_FEE, PremiumFee.class, LocalDate.of(coverageYear, 1, 1), knownAt).stream()
                        .filter(fee -> fee.psnType() != null && fee.insutype().equals(insutype) && fee.coverageYear() == coverageYear)
                        .collect(Collectors.toMap(PremiumFee::psnType, PremiumFee::fee))));
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

    /** How the levels of finance share what is paid for a class. */
    public Optional<SubsidyShare> findSubsidyShare(String insutype, String psnIdetType, LocalDate on, Instant knownAt) {
        return find(PolicyTable.SUBSIDY_SHARE, SubsidyShare.class, SubsidyShare.key(insutype, psnIdetType), on, knownAt);
    }

    public Optional<SubsidyRule> findSubsidyRule(String insutype, LocalDate on, Instant knownAt) {
        return find(PolicyTable.SUBSIDY_RULE, SubsidyRule.class, insutype, on, knownAt);
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
