package yibao.assistance.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.assistance.CheckUnknown;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.EligibilityQuestion;
import yibao.assistance.ImpossibleCertNo;
import yibao.assistance.KnownAtInFuture;
import yibao.assistance.ReasonCode;
import yibao.assistance.control.Deciding;
import yibao.assistance.entity.EligibilityChecks;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditKey;
import yibao.kernel.audit.Verdict;
import yibao.kernel.audit.VerifyingAudit;
import yibao.kernel.platform.Database;
import yibao.kernel.jobs.Knowledge;
import yibao.kernel.policy.Policies;
import yibao.premium.boundary.ShowingPremiumState;
import yibao.settlement.boundary.ReadingAssistanceUse;

/** An answer of last March, with lists, premium and policy changed since: the same on every database, see the subclasses. */
abstract class RecomputingCases {
    static final String CERTNO = "320681199001010021";
    static final String FOREVER = "9999-12-31 00:00:00+00";
    static final AuditKey KEY = new AuditKey("a key of at least thirty-two characters");
    @TempDir
    Path city;
    private Instant now = Instant.parse("2026-03-10T02:00:00.123456789Z");
    private EntityManagerFactory factory;
    private EntityManager entities;
    private Policies policies;
    private Caller caller = Caller.everywhere("civil", "civil");

    abstract DataSource dataSource();

    @BeforeEach
    void prepare() throws IOException, SQLException {
        Flyway.configure().dataSource(dataSource()).locations("classpath:db/migration").cleanDisabled(false).load().migrate();
        for (var table : new String[] {"eligibility_check", "person", "hardship_listing", "insured_period", "levy", "receipt"}) {
            sql("delete from " + table);
        }
        try (var files = Files.list(Path.of("../../config/policy/qidong"))) {
            for (var file : files.toList()) {
                Files.copy(file, city.resolve(file.getFileName().toString()));
            }
        }
        policies = new Policies(city, clock());
        factory = Persistence.createEntityManagerFactory("yibao-assistance", Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL", "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", dataSource(), "eclipselink.weaving", "false"));
        entities = factory.createEntityManager();
        aPersonOnTheListOf12();
    }

    @AfterEach
    void close() {
        entities.close();
        factory.close();
    }

    @Test
    void answersFromWhatIsKnownNow() {
        var answer = check(null, null);
        assertThat(answer.eligible()).isTrue();
        assertThat(answer.asOf()).isEqualTo("2026-03-10");
        assertThat(answer.premium()).isEqualTo(new EligibilityAnswer.Premium("400.00", "400.00", "0.00", "0.00", "SUBSIDISED"));
        assertThat(answer.reasons()).extracting(EligibilityAnswer.Reason::code).containsExactly(ReasonCode.LISTED, ReasonCode.SUBSIDISED);
        assertThat(answer.validUntil()).isEqualTo("2026-03-31");
    }

    @Test
    void answerOfLastMarchRecomputesExactly() throws Exception {
        var march = check(null, null);
        var asked = now;
        now = Instant.parse("2026-09-01T00:00:00Z");
        listingWithdrawn();
        levyAmended();
        personDied();
        benefitRaised();

        var recomputed = recompute(march.checkId());
        assertThat(recomputed.now()).isEqualTo(march);
        assertThat(recomputed.equal()).isTrue();
        assertThat(recomputed.policyUntouched()).isTrue();

        var today = check(LocalDate.of(2026, 3, 10), null);
        assertThat(today.eligible()).isFalse();
        assertThat(today.reasons().get(0).code()).isEqualTo(ReasonCode.DECEASED);
        assertThat(check(LocalDate.of(2026, 3, 10), asked)).isEqualTo(march.withCheckId(lastId));
    }

    @Test
    void benefitsChangeOnlyForWhoKnowsOfTheChange() throws Exception {
        var march = check(null, null);
        now = Instant.parse("2026-09-01T00:00:00Z");
        benefitRaised();
        assertThat(march.assistance().ratio()).isEqualTo("0.70");
        assertThat(check(LocalDate.of(2026, 3, 10), null).assistance().ratio()).isEqualTo("0.75");
        assertThat(recompute(march.checkId()).equal()).isTrue();
    }

    @Test
    void rewrittenPolicyOfThePastIsNoticed() throws Exception {
        var march = check(null, null);
        var file = city.resolve("assistance-benefit.yaml");
        Files.writeString(file, Files.readString(file).replace("\"0.70\"", "\"0.65\""));
        var recomputed = recompute(march.checkId());
        assertThat(recomputed.equal()).isFalse();
        assertThat(recomputed.policyUntouched()).isFalse();
        assertThat(recomputed.then()).isEqualTo(march);
    }

    @Test
    void rewrittenListOfThePastIsNoticed() throws SQLException {
        var march = check(null, null);
        sql("update hardship_listing set psn_idet_type = 'TK'");
        var recomputed = recompute(march.checkId());
        assertThat(recomputed.equal()).isFalse();
        assertThat(recomputed.policyUntouched()).isTrue();
    }

    @Test
    void oldNumberAndLowerCaseXAreThatPerson() throws SQLException {
        var answer = check(new EligibilityQuestion("01", "320681900101002", null, null, null, "核对", Detail.FULL));
        assertThat(answer.person().certNo()).startsWith("320681********002");
    }

    @ParameterizedTest
    @CsvSource({"32068119900101002,CERTNO_FORMAT", "320681199001010022,CERTNO_CHECK_DIGIT", "3.20681E+17,CERTNO_DAMAGED"})
    void impossibleNumberIsRefused(String certNo, String code) {
        assertThatThrownBy(() -> check(new EligibilityQuestion("01", certNo, null, null, null, "核对", Detail.FULL)))
                .isInstanceOfSatisfying(ImpossibleCertNo.class, no -> {
                    assertThat(no.code()).isEqualTo(code);
                    assertThat(no.status()).isEqualTo(422);
                    assertThat(no.getMessage()).doesNotContain(certNo);
                });
    }

    @Test
    void whatWillBeKnownTomorrowIsRefused() {
        assertThatThrownBy(() -> check(null, now.plusSeconds(1))).isInstanceOf(KnownAtInFuture.class);
    }

    @Test
    void unknownCheckIsRefused() {
        assertThatThrownBy(() -> recompute("none")).isInstanceOf(CheckUnknown.class);
    }

    @Test
    void everyCheckIsAudited() throws SQLException {
        long before = auditEvents();
        check(null, null);
        recompute(lastId);
        assertThat(auditEvents()).isEqualTo(before + 2);
        try (var connection = dataSource().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(new VerifyingAudit(KEY).verify(connection)).isInstanceOf(Verdict.Intact.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // eyes              | seen
        "everywhere,,true",
        "the city,320600,true",
        "the county,320681,true",
        "the neighbour county,320682,false",
        "another city,320500,false",
        "the town,320681100,true",
        "another town,320681101,false",
    })
    void onlyOwnPeopleAreSeen(String eyes, String division, boolean seen) throws SQLException {
        sql("update insured_period set town_code = '320681100'");
        caller = new Caller("civil", "civil", java.util.Set.of("civil"), Scope.of(division));
        var answer = check(null, null);
        assertThat(answer.reasons().get(0).code()).isEqualTo(seen ? ReasonCode.LISTED : ReasonCode.UNKNOWN_PERSON);
        assertThat(lastOutcome()).isEqualTo(seen ? "LISTED" : "OUT_OF_SCOPE");
        assertThat(recompute(lastId).equal()).isTrue();
    }

    @Test
    void whoIsOutOfSightIsAnsweredLikeNobody() throws SQLException {
        caller = new Caller("civil", "civil", java.util.Set.of("civil"), Scope.of("320682"));
        var hidden = check(null, null);
        var nobody = check(new EligibilityQuestion("01", "320681199001010048", "张三丰", null, null, "核对", Detail.FULL));
        assertThat(hidden).isEqualTo(nobody.withCheckId(hidden.checkId()));
    }

    @Test
    void whoMovesOnIsSeenWhereTheyAreInsuredOnTheDay() throws SQLException {
        sql("delete from hardship_listing");
        sql("insert into insured_period values ('01', '" + CERTNO + "', '390', 2025, date '2025-01-01', date '2025-12-31', '320682', null,"
                + " '15', '1', null, 'REG320682', 'REG320682 #1', timestamp with time zone '2025-01-01 00:00:00+00',"
                + " timestamp with time zone '" + FOREVER + "')");
        caller = new Caller("civil", "civil", java.util.Set.of("civil"), Scope.of("320682"));
        assertThat(check(LocalDate.of(2025, 12, 31), null).reasons().get(0).code()).isEqualTo(ReasonCode.NOT_LISTED);
        assertThat(check(LocalDate.of(2026, 1, 1), null).reasons().get(0).code()).isEqualTo(ReasonCode.UNKNOWN_PERSON);
    }

    private String lastId;

    private String lastOutcome() throws SQLException {
        try (var connection = dataSource().getConnection(); var query = connection.createStatement();
                var row = query.executeQuery("select outcome from audit_event where object_ref = '" + lastId + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private EligibilityAnswer check(LocalDate asOf, Instant knownAt) {
        return check(new EligibilityQuestion("01", CERTNO, "张三丰", asOf, knownAt, "住院救助核对", Detail.FULL));
    }

    private EligibilityAnswer check(EligibilityQuestion question) {
        entities.getTransaction().begin();
        try {
            var answer = new CheckingEligibility(deciding(), null, new EligibilityChecks(entities), policies, audit(), database(),
                    new Knowledge(database(), null, clock()), clock()).check(question, caller);
            entities.getTransaction().commit();
            lastId = answer.checkId();
            return answer;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        }
    }

    private yibao.assistance.Recomputation recompute(String checkId) {
        entities.clear();
        return new RecomputingCheck(deciding(), new EligibilityChecks(entities), policies, audit(), database()).recompute(checkId, Caller.everywhere("auditor", "auditor"));
    }

    private Deciding deciding() {
        return new Deciding(new LookingUpPeople(database()), new ShowingPremiumState(database()), new ReadingAssistanceUse(database()));
    }

    private Audit audit() {
        return new Audit(KEY, clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneId.of("Asia/Shanghai"));
    }

    private Database database() {
        return new Database() {
            @Override
            public Connection open() throws SQLException {
                return dataSource().getConnection();
            }

            @Override
            public void ready() {}
        };
    }

    private void aPersonOnTheListOf12() throws SQLException {
        sql("insert into person (psn_cert_type, certno, psn_name, name_key, gend, brdy, death_date, source, known_from, known_to) values ('01', '" + CERTNO + "', '张三丰', 1, '1', date '1990-01-01', null, 'REG320681 #1',"
                + " timestamp with time zone '2025-09-01 00:00:00+00', timestamp with time zone '" + FOREVER + "')");
        sql("insert into insured_period values ('01', '" + CERTNO + "', '390', 2026, date '2026-01-01', date '2026-12-31', '320681', null,"
                + " '15', '1', null, 'REG320681', 'REG320681 #1', timestamp with time zone '2025-09-01 00:00:00+00',"
                + " timestamp with time zone '" + FOREVER + "')");
        sql("insert into hardship_listing values ('01', '" + CERTNO + "', '张三丰', 'DB', date '2025-07-01', null, '320681', null,"
                + " 'CIVIL320681', 'CIVIL320681 #12', timestamp with time zone '2025-09-01 00:00:00+00', timestamp with time zone '"
                + FOREVER + "')");
        levy("400.00", "0.00", "2025-10-01 00:00:00+00");
    }

    private void levy(String subsidy, String due, String knownFrom) throws SQLException {
        sql("insert into levy values ('bill " + knownFrom + "', '01', '" + CERTNO + "', '张三丰', '390', 2026, 400.00, " + subsidy + ", " + due
                + ", 'DB', '320681', null, true, 'run', timestamp with time zone '" + knownFrom + "', timestamp with time zone '"
                + FOREVER + "')");
    }

    private void listingWithdrawn() throws SQLException {
        sql("update hardship_listing set known_to = timestamp with time zone '2026-06-01 00:00:00+00'");
    }

    private void levyAmended() throws SQLException {
        sql("update levy set known_to = timestamp with time zone '2026-06-01 00:00:00+00'");
        levy("0.00", "400.00", "2026-06-01 00:00:00+00");
    }

    private void personDied() throws SQLException {
        sql("update person set known_to = timestamp with time zone '2026-06-01 00:00:00+00'");
        sql("insert into person (psn_cert_type, certno, psn_name, name_key, gend, brdy, death_date, source, known_from, known_to) values ('01', '" + CERTNO + "', '张三丰', 1, '1', date '1990-01-01', date '2026-03-01', 'REG320681 #2',"
                + " timestamp with time zone '2026-06-01 00:00:00+00', timestamp with time zone '" + FOREVER + "')");
    }

    private void benefitRaised() throws IOException {
        var file = city.resolve("assistance-benefit.yaml");
        Files.writeString(file, Files.readString(file).stripTrailing() + """

                - {psn_idet_type: DB, ratio: "0.75", deductible: "0.00", annual_cap: "120000.00", valid_from: 2026-01-01, known_from: 2026-05-01, source: "苏医保发〔2026〕1号", confidence: unsure}
                """.replaceAll("(?m)^ {16}", ""));
    }

    private long auditEvents() throws SQLException {
        try (var connection = dataSource().getConnection(); var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from audit_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = dataSource().getConnection(); var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
