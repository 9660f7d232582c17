package yibao.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import yibao.civilaffairs.HardshipList;
import yibao.enrolment.boundary.CoverageChanges;
import yibao.enrolment.boundary.ListingListed;
import yibao.enrolment.boundary.ListingChangedPeople;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.enrolment.boundary.RecordingDeaths;
import yibao.enrolment.boundary.RecordingHardshipList;
import yibao.enrolment.boundary.RecordingRoster;
import yibao.exchange.Agency;
import yibao.exchange.Alarm;
import yibao.exchange.boundary.ConsultingAgreements;
import yibao.exchange.boundary.ReceivingBatches;
import yibao.exchange.control.Folders;
import yibao.exchange.control.Messages;
import yibao.finance.SendStatements;
import yibao.health.Deaths;
import yibao.health.InpatientStays;
import yibao.health.Settlements;
import yibao.kernel.Dictionary;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditKey;
import yibao.kernel.audit.Verdict;
import yibao.kernel.audit.VerifyingAudit;
import yibao.kernel.db.Sql;
import yibao.kernel.jobs.JobWork;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.Knowledge;
import yibao.kernel.jobs.Progress;
import yibao.kernel.jobs.StopRequests;
import yibao.kernel.jobs.WorkLoop;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.change.KeptChanges;
import yibao.premium.ArrivalTerms;
import yibao.premium.CoverageYear;
import yibao.premium.ReconciliationView;
import yibao.premium.boundary.Amendments;
import yibao.premium.boundary.BuildingLevy;
import yibao.premium.boundary.ClosingWindows;
import yibao.premium.boundary.LevyJob;
import yibao.premium.boundary.ListingDifferences;
import yibao.premium.boundary.ListingLevies;
import yibao.premium.boundary.ListingSubsidised;
import yibao.premium.boundary.PremiumForEnrolment;
import yibao.premium.boundary.ReadingSubsidyTerms;
import yibao.premium.boundary.ReconciliationJob;
import yibao.premium.boundary.ReconcilingPremiums;
import yibao.premium.boundary.RecordingArrivals;
import yibao.premium.boundary.RecordingReceipts;
import yibao.premium.boundary.ShowingReconciliation;
import yibao.premium.control.LevyList;
import yibao.premium.control.Treasury;
import yibao.registration.InsuredRoster;
import yibao.subsidy.boundary.LedgerChanges;
import yibao.subsidy.boundary.LedgerJob;
import yibao.subsidy.boundary.LedgerWatch;
import yibao.subsidy.boundary.NotingDelivery;
import yibao.settlement.SettlementsRecorded;
import yibao.settlement.boundary.PeopleChangedJob;
import yibao.settlement.boundary.PeopleWatch;
import yibao.settlement.boundary.RecordingSettlements;
import yibao.settlement.boundary.RecordingStays;
import yibao.tax.PremiumReceipts;
import yibao.tax.SendToTax;
import yibao.tax.TreasuryArrivals;
import yibao.tax.TreasuryTerms;

/**
 * The bureau's application, put together by its own constructors over one database and one home. What the container
 * does elsewhere is done here by {@link BoundDatabase} (transactions) and {@link Observers} (events); what Camel does,
 * handing manifests to the door, is {@link #deliver()}.
 */
final class Bureau implements AutoCloseable {

    static final Path CONFIG = Path.of(System.getProperty("yibao.configuration", "../config"));

    private static final String QIDONG = "qidong";
    private static final AuditKey AUDIT = new AuditKey("a key of at least thirty-two characters");

    private final Path home;
    private final BoundDatabase database;
    private final ExchangeParts exchange;
    private final WorkLoop worker;
    private final BuildingLevy levies;
    private final ShowingReconciliation showing;
    private final SubsidyDesk subsidies;
    private final WarningParts warning;
    private final SettlementDesk settlements;
    private final SettlementsHeard settlementsHeard = new SettlementsHeard();
    private final PovertyParts poverty;

    private Bureau(Path home, String url, Clock clock, Path agreementFiles, String pack, Consumer<String> heard) {
        this.home = home;
        database = new BoundDatabase(url, heard);
        Observers observers = new Observers();
        StopRequests stops = new StopRequests(database, audit(clock), clock);
        Progress progress = new Progress(stops);
        Policies policies = new Policies(CONFIG.resolve("policy/" + pack), clock, new KeptChanges(database));
        Dictionary dictionary = new Dictionary(CONFIG.resolve("dictionary.properties"));
        Knowledge knowledge = new Knowledge(database, database, clock);
        Jobs jobs = new Jobs(database, clock);

        poverty = new PovertyParts(database, policies, audit(clock), observers, clock);
        warning = new WarningParts(database, policies, audit(clock), observers, clock);
        exchange = new ExchangeParts(home, database, messages(policies, dictionary, observers, clock), agreementFiles, progress, stops, jobs,
                knowledge, audit(clock), clock);

        LevyList levyList = new LevyList(database);
        observers.add(new Amendments(jobs, levyList));
        CoverageChanges coverageChanges = new CoverageChanges(database);
        observers.add(coverageChanges);
        observers.add(new PremiumForEnrolment(database, coverageChanges));
        observers.add(new PeopleWatch(database, jobs));
        observers.add(settlementsHeard);
        observers.add(new SendToTax(exchange.sending, new ListingLevies(database), new ListingDifferences(database)));
        // subsidised enrolment
        ListingSubsidised subsidised = new ListingSubsidised(database, levyList);
        observers.add(new LedgerChanges(database));
        subsidies = new SubsidyDesk(database, policies, subsidised, jobs, observers, audit(clock), clock);
        observers.add(new SendStatements(exchange.sending, subsidies.statements(), new NotingDelivery(database, clock)));

        poverty.listen(exchange.sending, jobs);
        warning.listen(exchange.sending);
        worker = new WorkLoop(List.of(exchange.door, exchange.answering,
                new JobWork(database, jobs, progress, knowledge, List.of(exchange.trialJob, poverty.identities(jobs), warning.job(),
                        new LevyJob(levyList, policies, jobs, observers.event()),
                        new ReconciliationJob(new ReconcilingPremiums(database, policies, observers.event(), clock)),
                        new LedgerJob(database, policies, new ReadingSubsidyTerms(policies), new ListingListed(database),
                                subsidised, clock),
                        new PeopleChangedJob(database, new ListingChangedPeople(database), new LookingUpPeople(database), policies,
                                observers.event()))),
                new LedgerWatch(database, database, subsidised, jobs, clock, Duration.ZERO), exchange.applying, exchange.missing,
                new ClosingWindows(database, database, policies, jobs, clock), poverty.asking(), poverty.notices()));

        settlements = new SettlementDesk(database, policies, dictionary, knowledge, audit(clock), observers.event(), clock);
        levies = new BuildingLevy(levyList, database, jobs, policies, clock);
        ArrivalTerms terms = new TreasuryTerms(new ConsultingAgreements(exchange.agreements));
        showing = new ShowingReconciliation(database, new Treasury(database, new OnlyOne<>(terms), clock));
    }

    private Messages messages(Policies policies, Dictionary dictionary, Observers observers, Clock clock) {
        return new Messages(Stream.concat(poverty.messages().stream(), Stream.of(warning.message(),
                new InsuredRoster(new RecordingRoster(database, observers.event()), dictionary),
                new HardshipList(new RecordingHardshipList(database, observers.event()), dictionary, policies, clock),
                new PremiumReceipts(new RecordingReceipts(database, observers.event()), dictionary),
                new TreasuryArrivals(new RecordingArrivals(database), dictionary),
                new Settlements(new RecordingSettlements(database, new LookingUpPeople(database), policies, observers.event(), clock), dictionary),
                new InpatientStays(new RecordingStays(database), dictionary),
                new Deaths(new RecordingDeaths(database, observers.event()), dictionary))).toList());
    }

    /** On a database that has its tables. */
    static Bureau open(Path home, String url, Clock clock) {
        return open(home, url, clock, CONFIG.resolve("demo/agreements"));
    }

    /** In another city. */
    static Bureau of(String pack, Path home, String url, Clock clock) {
        return new Bureau(home, url, clock, CONFIG.resolve("demo/agreements"), pack, statement -> { });
    }

    static Bureau open(Path home, String url, Clock clock, Path agreements) {
        return new Bureau(home, url, clock, agreements, QIDONG, statement -> { });
    }

    /** @param heard is told every statement before it runs, and every commit after it */
    static Bureau overheard(Path home, String url, Clock clock, Consumer<String> heard) {
        return new Bureau(home, url, clock, CONFIG.resolve("demo/agreements"), QIDONG, heard);
    }

    static Audit audit(Clock clock) {
        return new Audit(AUDIT, clock);
    }

    static void makeTables(String url) {
        String own = url.startsWith("jdbc:postgresql:") ? "classpath:db/postgresql" : "classpath:db/h2";
        Flyway.configure().dataSource(url, null, null).locations("classpath:db/migration", own)
                .validateMigrationNaming(true).load().migrate();
    }

    ExchangeDesk desk() {
        return exchange.desk;
    }

    WarningParts warning() {
        return warning;
    }

    /** Looks once whether civil affairs owes answers to alerts. */
    void remindOfAlerts() {
        warning.remind(exchange.alarms, exchange.agreements);
    }

    SettlementDesk settlements() {
        return settlements;
    }

    /** What the module told the others about settlements. */
    List<SettlementsRecorded> heardOfSettlements() {
        return settlementsHeard.events();
    }

    PovertyParts poverty() {
        return poverty;
    }

    BoundDatabase database() {
        return database;
    }

    Path exchange() {
        return exchange.folders.root();
    }

    Folders folders() {
        return exchange.folders;
    }

    ReceivingBatches door() {
        return exchange.door;
    }

    /** Everything that lies in an inbox goes through the door, in the order of the names; then all work is done. */
    void settle() throws IOException {
        deliver();
        work();
    }

    /** @return how many deliveries were taken */
    int deliver() throws IOException {
        int taken = 0;
        for (Agency agency : Agency.values()) {
            for (Path manifest : list(exchange.folders.inbox(agency))) {
                if (manifest.toString().endsWith(".manifest.json") && exchange.door.receive(agency, manifest).isPresent()) {
                    taken++;
                }
            }
        }
        return taken;
    }

    void work() {
        worker.run();
    }

    void buildLevy(String insutype, int year) {
        database.inNew(() -> levies.build(new CoverageYear(insutype, year), "operator"));
        work();
    }

    /** Of a year that is taken over: only those whom finance pays for. */
    void buildLevyOfSubsidised(String insutype, int year) {
        database.inNew(() -> levies.buildForSubsidised(new CoverageYear(insutype, year), "operator"));
        work();
    }

    SubsidyDesk subsidies() {
        return subsidies;
    }

    ReconciliationView reconciliation(String insutype, int year) throws SQLException {
        return showing.get(new CoverageYear(insutype, year));
    }

    void release(String batchId) {
        exchange.desk.release(batchId);
        work();
    }

    /** As it stands in the database while an answer has been written and its commit has not come. */
    void queueAnswerAgain(String batchId) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, "insert into exchange_outbox (batch_id, kind, attempts, not_before) "
                    + "values (?, 'RECEIPT', 0, timestamp with time zone '2000-01-01 00:00:00+00')", batchId);
        }
    }

    void change(String ddl) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, ddl);
        }
    }

    List<String> alarms() throws SQLException {
        return exchange.alarms.listOpen().stream().map(Alarm::code).toList();
    }

    Verdict verifyAudit() throws SQLException {
        try (Connection connection = database.open()) {
            return new VerifyingAudit(AUDIT).verify(connection);
        }
    }

    String publicKey() {
        return exchange.seal.publicKey();
    }

    Optional<String> text(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> row.getString(1), sql, parameters);
        }
    }

    long count(String sql, Object... parameters) throws SQLException {
        return Long.parseLong(text("select count(*) from " + sql, parameters).orElseThrow());
    }

    /** Each row as its columns joined by a bar; null is empty. */
    List<String> rows(String sql, Object... parameters) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.open()) {
            Sql.forEach(connection, row -> {
                List<String> fields = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    String field = row.getString(i);
                    fields.add(field == null ? "" : field);
                }
                found.add(String.join("|", fields));
            }, sql, parameters);
        }
        return found;
    }

    static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    Path home() {
        return home;
    }

    @Override
    public void close() throws SQLException {
        worker.stop();
        database.close();
    }
}
