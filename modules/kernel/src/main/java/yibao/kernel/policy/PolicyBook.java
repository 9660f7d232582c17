package yibao.kernel.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private static final int MOST_REMEMBERED = 10_000;
    private final String pack;
    private final Map<PolicyTable, Map<Object, List<PolicyRow>>> tables;
    private final List<PolicyEntry> entries;
    private final PolicyVersion version;
    private final Map<PolicyRow, String> refs;
    /** What has been looked up before; null where everybody reads this book. */
    private final Map<Question, Optional<PolicyRow>> answers;

    private record Question(PolicyTable table, Object key, LocalDate on, Instant knownAt) {}

    PolicyBook(String pack, List<PolicyEntry> entries) {
        this.pack = pack;
        this.entries = List.copyOf(entries);
        this.version = new PolicyVersion(entries.stream()
                .map(entry -> PolicyVersion.Entry.of(entry.table(), entry.line(), entry.row().provenance())).toList());
        this.refs = new IdentityHashMap<>();
        entries.forEach(entry -> refs.put(entry.row(), PolicyVersion.refOf(entry.table(), entry.line())));
        this.tables = Arrays.stream(PolicyTable.values()).collect(Collectors.toMap(Function.identity(),
                table -> entries.stream().filter(entry -> entry.table() == table).map(PolicyEntry::row)
                        .collect(Collectors.groupingBy(PolicyRow::key))));
        this.answers = null;
    }

    private PolicyBook(PolicyBook read, Map<Question, Optional<PolicyRow>> answers) {
        this.pack = read.pack;
        this.entries = read.entries;
        this.version = read.version;
        this.refs = read.refs;
        this.tables = read.tables;
        this.answers = answers;
    }

    /** The same book in the hands of one worker who asks the same of it for many people: each answer is looked up once. Not for several threads. */
    public PolicyBook forManyQuestions() {
        return new PolicyBook(this, new HashMap<>());
    }

    public String pack() {
        return pack;
    }

    /** Digest of what was known at that moment: 64 hexadecimal digits. */
    public String versionAt(Instant knownAt) {
        return version.at(knownAt);
    }

    /** The moment since which every question is answered as at {@code knownAt}: what was worked out for one of them serves the others. */
    public Instant turnBefore(Instant knownAt) {
        return version.turnBefore(knownAt);
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

    public Optional<PovertyClass> findPovertyClass(int povertyClass, LocalDate on, Instant knownAt) {
        return find(PolicyTable.POVERTY_CLASS, PovertyClass.class, povertyClass, on, knownAt);
    }

    /** The first class first. */
    public List<PovertyClass> listPovertyClasses(LocalDate on, Instant knownAt) {
        return list(PolicyTable.POVERTY_CLASS, PovertyClass.class, on, knownAt).stream()
                .sorted(Comparator.comparingInt(PovertyClass::povertyClass)).toList();
    }

    /** Monday to Friday, unless the day is named as special. */
    public boolean isWorkingDay(LocalDate day, Instant knownAt) {
        return list(PolicyTable.SPECIAL_DAY, SpecialDay.class, day, knownAt).stream().findFirst().map(SpecialDay::working)
                .orElse(day.getDayOfWeek().compareTo(java.time.DayOfWeek.FRIDAY) <= 0);
    }

    /** The lowest line first. */
    public List<WarningLine> listWarningLines(LocalDate on, Instant knownAt) {
        return list(PolicyTable.WARNING_LINE, WarningLine.class, on, knownAt).stream()
                .sorted(Comparator.comparingInt(WarningLine::rank)).toList();
    }

    public Optional<WarningTerm> findWarningTerm(LocalDate on, Instant knownAt) {
        return find(PolicyTable.WARNING_TERM, WarningTerm.class, WarningTerm.KEY, on, knownAt);
    }

    /** What can have become of somebody who was looked up to be told of a benefit; in order of rank. */
    public List<FollowUpState> listFindingStates(LocalDate on, Instant knownAt) {
        return list(PolicyTable.FINDING_STATES, FollowUpState.class, on, knownAt).stream()
                .sorted(Comparator.comparingInt(FollowUpState::rank)).toList();
    }

    <R extends PolicyRow> Optional<R> find(PolicyTable table, Class<R> kind, Object key, LocalDate on, Instant knownAt) {
        return answers == null ? lookUp(table, key, on, knownAt).map(kind::cast) : remembered(new Question(table, key, on, knownAt)).map(kind::cast);
    }

    private Optional<PolicyRow> remembered(Question question) {
        if (answers.size() >= MOST_REMEMBERED) answers.clear();
        return answers.computeIfAbsent(question, asked -> lookUp(asked.table(), asked.key(), asked.on(), asked.knownAt()));
    }

    private Optional<PolicyRow> lookUp(PolicyTable table, Object key, LocalDate on, Instant knownAt) {
        return inForce(tables.get(table).getOrDefault(key, List.of()), on, knownAt);
    }

    /** The tables of settlement, as known at that moment. */
    public BenefitPolicy benefits(Instant knownAt) {
        return new BenefitPolicy(this, knownAt);
    }

    /** Of a row of this book. */
    String refOf(PolicyRow row) {
        return refs.get(row);
    }

    <R extends PolicyRow> List<R> list(PolicyTable table, Class<R> kind, LocalDate on, Instant knownAt) {
        return tables.get(table).values().stream().flatMap(rows -> inForce(rows, on, knownAt).stream()).map(kind::cast).toList();
    }

    private static Optional<PolicyRow> inForce(List<PolicyRow> rows, LocalDate on, Instant knownAt) {
        return rows.stream().filter(row -> row.provenance().knownAt(knownAt) && row.provenance().holdsOn(on))
                .max(Comparator.comparing(row -> row.provenance().knownFrom()));
    }
}
