package yibao.assistance.boundary;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.EligibilityQuestion;
import yibao.assistance.control.CertificateSeal;
import yibao.assistance.control.Certificates;
import yibao.assistance.control.Deciding;
import yibao.assistance.control.ListFiles;
import yibao.assistance.control.PublicLimit;
import yibao.assistance.control.Sight;
import yibao.assistance.entity.EligibilityChecks;
import yibao.enrolment.boundary.FindingPeople;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.enrolment.control.Handles;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditFilter;
import yibao.kernel.audit.AuditKey;
import yibao.kernel.audit.ReadingAudit;
import yibao.kernel.audit.VerifyingAudit;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.Knowledge;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.kernel.policy.Policies;
import yibao.premium.boundary.ShowingPremiumState;
import yibao.settlement.boundary.ReadingAssistanceUse;

/** The doors of assistance over one database, put together by hand, at a moment that a test moves. */
final class Desk implements AutoCloseable {
    static final String FOREVER = "timestamp with time zone '9999-12-31 00:00:00+00'";
    static final String SINCE = "timestamp with time zone '2025-09-01 00:00:00+00'";
    static final Caller CITY = Caller.everywhere("civil", "civil");
    private static final AuditKey KEY = new AuditKey("a key of at least thirty-two characters");
    Instant now = Instant.parse("2026-03-10T02:00:00Z");
    final Progress progress = new Progress();
    private final DataSource source;
    private final Path home;
    private final EntityManagerFactory factory;

    Desk(DataSource source, Path home) throws SQLException {
        this.source = source;
        this.home = home;
        Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
        for (var table : List.of("eligibility_certificate", "eligibility_list_chunk", "eligibility_list", "eligibility_check", "person",
                "hardship_listing", "insured_period", "levy", "receipt", "job")) {
            sql("delete from " + table);
        }
        factory = Persistence.createEntityManagerFactory("yibao-assistance", Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "", "jakarta.persistence.nonJtaDataSource", source, "eclipselink.weaving", "false"));
    }

    static Caller of(String name, String division) {
        return new Caller(name, name, java.util.Set.of("civil"), yibao.kernel.access.Scope.of(division));
    }

    /** Insured in a town, and on a list where {@code listed} names a class. */
    void person(String certno, String name, String county, String town, String listed) throws SQLException {
        sql("insert into person (psn_cert_type, certno, psn_name, name_key, gend, brdy, death_date, source, known_from, known_to) values ('01', '" + certno + "', '" + name + "', 1, '1', date '1990-01-01', null, 'REG #1', " + SINCE + ", " + FOREVER + ")");
        sql("insert into insured_period values ('01', '" + certno + "', '390', 2026, date '2026-01-01', date '2026-12-31', '" + county + "', '" + town
                + "', '15', '1', null, 'REG', 'REG #1', " + SINCE + ", " + FOREVER + ")");
        if (listed != null) {
            sql("insert into hardship_listing values ('01', '" + certno + "', '" + name + "', '" + listed + "', date '2025-07-01', null, '" + county
                    + "', null, 'CIVIL', 'CIVIL #12', " + SINCE + ", " + FOREVER + ")");
        }
    }

    EligibilityAnswer check(String certno, Caller caller) {
        var entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            var answer = new CheckingEligibility(deciding(), finding(), new EligibilityChecks(entities), policies(), audit(), database(),
                    new Knowledge(database(), null, clock()), clock()).check(
                            new EligibilityQuestion("01", certno, null, LocalDate.of(2026, 3, 10), null, "住院核对", Detail.FULL), caller);
            entities.getTransaction().commit();
            return answer;
        } finally {
            entities.close();
        }
    }

    FindingPeople finding() {
        return new FindingPeople(database(), new Handles(clock(), Optional.empty()), audit(), clock());
    }

    ShowingChecks showing() {
        return new ShowingChecks(sight(), audit(), database());
    }

    IssuingCertificate issuing() {
        return new IssuingCertificate(sight(), certificates(), audit(), database(), clock(), Optional.of("https://yibao.example.org/"), "8080");
    }

    VerifyingCertificate verifying() {
        return new VerifyingCertificate(certificates(), new PublicLimit(clock()), audit(), database(), clock());
    }

    PreparingCheckList preparing() {
        return new PreparingCheckList(files(), audit(), database(), clock(), 7);
    }

    StartingCheckList starting() {
        return new StartingCheckList(new Jobs(database(), clock()), database());
    }

    ShowingCheckLists lists() {
        return new ShowingCheckLists(files(), new Jobs(database(), clock()), audit(), database(), transactions());
    }

    ForgettingCheckLists forgetting() {
        return new ForgettingCheckLists(files(), audit(), database(), transactions(), clock());
    }

    /** As the worker does it. */
    String run(String listId) throws Exception {
        return new CheckListJob(deciding(), files(), policies(), audit(), database(), clock())
                .run(new Job("job", CheckListJob.KIND, listId, "", "civil", 0, null, now), progress);
    }

    Deciding deciding() {
        return new Deciding(new LookingUpPeople(database()), new ShowingPremiumState(database()), new ReadingAssistanceUse(database()));
    }

    RecomputingCheck recomputing() {
        return new RecomputingCheck(deciding(), new EligibilityChecks(factory.createEntityManager()), policies(), audit(), database());
    }

    ListFiles files() {
        return new ListFiles(home.resolve("lists"));
    }

    private Sight sight() {
        return new Sight(new LookingUpPeople(database()), audit(), database(), transactions(), clock());
    }

    private Certificates certificates() {
        return new Certificates(new CertificateSeal(home.resolve("keys")));
    }

    private Policies policies() {
        return new Policies(Path.of("../../config/policy/qidong"), clock());
    }

    private Audit audit() {
        return new Audit(KEY, clock());
    }

    /** Who did what with a person, as the auditor finds it by their number. */
    List<String> looksAt(String certno) {
        return new ReadingAudit(database(), new VerifyingAudit(KEY), audit()).page(new AuditFilter(null, null, certno, null, null, null, true), null, 500,
                new Caller("auditor", "auditor", java.util.Set.of("auditor"), yibao.kernel.access.Scope.EVERYWHERE)).events().stream()
                .map(event -> event.actor() + " " + event.action()).toList();
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneId.of("Asia/Shanghai"));
    }

    private Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T inNew(Callable<T> work) {
                try {
                    return work.call();
                } catch (RuntimeException unchecked) {
                    throw unchecked;
                } catch (Exception checked) {
                    throw new IllegalStateException(checked);
                }
            }
        };
    }

    Database database() {
        return new Database() {
            @Override
            public Connection open() throws SQLException {
                return source.getConnection();
            }

            @Override
            public void ready() {}
        };
    }

    String text(String query) throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    void sql(String statement) throws SQLException {
        try (var connection = source.getConnection(); var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
