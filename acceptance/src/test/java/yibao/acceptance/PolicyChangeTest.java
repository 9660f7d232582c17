package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.EligibilityQuestion;
import yibao.assistance.control.AnsweredQuestions;
import yibao.assistance.control.Deciding;
import yibao.assistance.control.EligibilityPreview;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditKey;
import yibao.kernel.audit.Verdict;
import yibao.kernel.audit.VerifyingAudit;
import yibao.kernel.db.Sql;
import yibao.kernel.foureyes.ConfirmingProposals;
import yibao.kernel.foureyes.ProposalKinds;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.jobs.JobWork;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.Knowledge;
import yibao.kernel.jobs.Progress;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyDraft;
import yibao.kernel.policy.change.Drafts;
import yibao.kernel.policy.change.KeptChanges;
import yibao.kernel.policy.change.PolicyChangeHandler;
import yibao.kernel.policy.change.PolicyChangeJob;
import yibao.kernel.policy.change.PreviewJob;
import yibao.kernel.policy.change.PreviewPart;
import yibao.kernel.policy.change.PreviewStore;
import yibao.kernel.policy.change.PreviewWindow;
import yibao.kernel.policy.change.PreviewingPolicy;
import yibao.kernel.policy.change.ProposingPolicy;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.boundary.ShowingPremiumState;
import yibao.settlement.boundary.ReadingAssistanceUse;
import yibao.premium.control.LevyList;
import yibao.premium.control.LevyPreview;
import yibao.settlement.control.SettlementPreview;

/** A policy is drafted, previewed, proposed, confirmed and in force, and what was answered before stays: on both databases. */
@ParameterizedClass
@EnumSource(Store.class)
class PolicyChangeTest {
    private static final AuditKey KEY = new AuditKey("a key of at least thirty-two characters");
    private static final Caller WANG = new Caller("admin", "WANG", Set.of("admin"), Scope.EVERYWHERE);
    private static final Caller LI = new Caller("admin2", "LI", Set.of("admin"), Scope.EVERYWHERE);
    private static final String CERTNO = "320681199001010021";
    private static final String FOREVER = "timestamp with time zone '9999-12-31 00:00:00+00'";
    private static final String LONG_AGO = "timestamp with time zone '2025-09-01 00:00:00+00'";
    private static final PolicyDraft RISE = PolicyDraft.add("assistance-benefit", Map.of("psn_idet_type", "DB", "ratio", "0.80", "deductible",
            "0.00", "annual_cap", "120000.00", "valid_from", "2026-01-01", "source", "启东医保〔2026〕3号", "confidence", "SURE"));
    private static final PolicyDraft HALF = PolicyDraft.add("premium-subsidy", Map.of("insutype", "390", "psn_idet_type", "DB", "form", "SHARE",
            "share", "0.50", "rank", "4", "valid_from", "2026-01-01", "source", "启东医保〔2026〕4号", "confidence", "SURE"));

    @Parameter
    Store store;

    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock("2026-03-10T09:00:00+08:00");
    private final Audit audit = new Audit(KEY, clock);
    private BoundDatabase database;
    private Policies policies;
    private Policies onAnotherServer;
    private PreviewingPolicy previewing;
    private ProposingPolicy proposing;
    private ConfirmingProposals confirming;
    private Deciding deciding;
    private JobWork worker;

    @BeforeEach
    void open() throws IOException, SQLException {
        database = new BoundDatabase(store.fresh(folder.resolve("home")), statement -> { });
        var pack = Bureau.CONFIG.resolve("policy/qidong");
        var changes = new KeptChanges(database);
        policies = new Policies(pack, clock, changes);
        onAnotherServer = new Policies(pack, clock, new KeptChanges(database));
        var drafts = new Drafts(policies);
        var previews = new PreviewStore(database);
        var jobs = new Jobs(database, clock);
        var kinds = new ProposalKinds(List.of(new PolicyChangeHandler(previews, changes, drafts, policies, jobs, clock)));
        deciding = new Deciding(new LookingUpPeople(database), new ShowingPremiumState(database), new ReadingAssistanceUse(database));
        previewing = new PreviewingPolicy(drafts, policies, previews, jobs, clock);
        proposing = new ProposingPolicy(previews, drafts, new Proposing(kinds, database, audit, clock), clock);
        confirming = new ConfirmingProposals(kinds, database, audit, clock);
        worker = new JobWork(database, jobs, new Progress(), new Knowledge(database, database, clock), List.of(
                new PolicyChangeJob(changes, drafts, audit, database),
                new PreviewJob(previews, drafts, policies, List.of(new LevyPreview(database, new LevyList(database)),
                        new EligibilityPreview(new AnsweredQuestions(database), deciding, clock),
                        new SettlementPreview(database, new LookingUpPeople(database))))));
        aListedPersonAndTwoOthers();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void theNextAnswerShowsTheChangeAndTheOldOneRecomputes() throws Exception {
        var question = questionAt(clock.instant());
        var before = decide(question);
        var versionBefore = policies.current().versionAt(question.knownAt());
        assertThat(before.assistance().ratio()).isEqualTo("0.70");

        confirm(propose(preview(RISE)));
        work();

        assertThat(decide(questionAt(clock.instant())).assistance().ratio()).isEqualTo("0.80");
        assertThat(decide(question)).isEqualTo(before);
        assertThat(policies.current().versionAt(question.knownAt())).isEqualTo(versionBefore);
        assertThat(onAnotherServer.current().versionAt(clock.instant())).isEqualTo(policies.current().versionAt(clock.instant()));
    }

    @Test
    void nothingChangesBeforeTheSecondPersonAndTheSecondPersonIsAnother() throws Exception {
        var state = policies.current().state();
        var proposal = propose(preview(RISE));
        work();
        assertThat(policies.current().state()).isEqualTo(state);
        assertRefused("PROPOSAL_OWN", () -> confirming.confirm(proposal, WANG));
        assertThat(policies.current().state()).isEqualTo(state);
    }

    @Test
    void thePreviewSaysWhatTheLastMonthsAnswersWouldHaveBeen() throws Exception {
        var part = parts(preview(RISE)).get(0);
        assertThat(part.looked()).isEqualTo(2);
        assertThat(part.changed()).isEqualTo(1);
        assertThat(part.tables().get(0).rows()).containsExactly(List.of("符合低保对象，比例 0.70，起付 0.00，限额 100000.00，至 2026-03-31",
                "符合低保对象，比例 0.80，起付 0.00，限额 120000.00，至 2026-03-31", "1"));
        assertThat(part.tables().toString()).doesNotContain(CERTNO).doesNotContain(CERTNO.substring(14)).doesNotContain("张");
    }

    @Test
    void aRowOfTheFutureIsPreviewedAsIfItHadHeld() throws Exception {
        var next = with(RISE, "valid_from", "2027-01-01");
        assertThat(parts(preview(next)).get(0).changed()).isZero();
        var asIf = parts(begin(next, new PreviewWindow(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 10), true)));
        assertThat(asIf.get(0).changed()).isEqualTo(1);
    }

    @Test
    void thePreviewAddsUpTheLevyByClassAndTown() throws Exception {
        var part = parts(preview(HALF)).get(1);
        assertThat(part.looked()).isEqualTo(3);
        assertThat(part.changed()).isEqualTo(1);
        assertThat(part.tables().get(0).rows()).containsExactly(
                List.of("低保对象", "1", "0.00", "200.00", "400.00", "200.00", "1"),
                List.of("不资助", "2", "800.00", "800.00", "0.00", "0.00", "0"),
                List.of("合计", "3", "800.00", "1000.00", "400.00", "200.00", "1"));
        assertThat(part.tables().get(1).rows()).extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(3))
                .containsExactly("（无镇） 1 400.00", "汇龙镇 2 600.00", "合计 3 1000.00");
        assertThat(parts(preview(RISE)).get(1).summary()).isEqualTo("最近年度的应缴不变");
    }

    @Test
    void thePreviewSaysWhatTheFundsWouldHavePaid() throws Exception {
        settled("BEFORE", "2026-01-31 23:59:59");
        settled("WITHIN", "2026-03-01 10:00:00");
        var part = parts(begin(RISE, new PreviewWindow(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 10), false))).get(2);
        assertThat(part.summary()).isEqualTo("结算 1 笔中 1 笔会变，基金支付由 5033.00 元变为 5222.00 元");
        assertThat(part.tables().get(0).rows()).containsExactly(List.of("基本医保", "3710.00", "3710.00", "0.00"),
                List.of("大病保险", "0.00", "0.00", "0.00"), List.of("医疗救助", "1323.00", "1512.00", "189.00"),
                List.of("倾斜救助", "0.00", "0.00", "0.00"), List.of("基金合计", "5033.00", "5222.00", "189.00"),
                List.of("个人负担", "567.00", "378.00", "-189.00"));
        assertThat(parts(preview(HALF)).get(2).summary()).isEqualTo("结算 1 笔中 0 笔会变");
    }

    /** An in-patient in a secondary hospital: the second stay of the year bears 300 yuan, so basic insurance pays 70 % of 5300. */
    private void settled(String setlId, String at) throws SQLException {
        try (var connection = database.open()) {
            Sql.execute(connection, "insert into settlement (setl_id, psn_cert_type, certno, psn_name, insutype, med_type, setl_time, setl_year, "
                    + "fixmedins_code, hosp_lv, mdtrtarea_admvs, insuplc_admdvs, refl_flag, medfee_sumamt, fulamt_ownpay_amt, overlmt_selfpay, "
                    + "preselfpay_amt, inscp_scp_amt, source, run_no, known_from) values (?, '01', ?, '张三', '390', '21', timestamp '" + at
                    + "', 2026, 'H32068100001', '2', '320681', '320681', '0', 5600.00, 0.00, 0.00, 0.00, 5600.00, 'HEALTH320681 #1', 0, " + LONG_AGO + ")",
                    setlId, CERTNO);
        }
    }

    @Test
    void whatWasPreviewedAgainstOtherTablesIsNotConfirmed() throws Exception {
        var first = propose(preview(RISE));
        var second = propose(preview(HALF));
        confirm(first);
        work();
        assertRefused("POLICY_MOVED", () -> confirm(second));
    }

    @Test
    void aFaultyDraftIsRefusedWithEveryFault() {
        assertThatThrownBy(() -> begin(with(with(RISE, "ratio", "80%"), "annual_cap", "多"), lastMonth())).isInstanceOfSatisfying(
                BusinessProblem.class, no -> assertThat(no.getMessage()).contains("列 ratio 的值“80%”有误", "列 annual_cap 的值“多”有误"));
        assertRefused("POLICY_DRAFT", () -> begin(with(RISE, "known_from", "2020-01-01"), lastMonth()));
        assertRefused("POLICY_TABLE_UNKNOWN", () -> begin(PolicyDraft.add("../users", Map.of()), lastMonth()));
        assertRefused("POLICY_DRAFT", () -> begin(PolicyDraft.end("assistance-benefit", "0", Map.of("valid_to", "2026-12-31", "ratio", "1.00")),
                lastMonth()));
        assertRefused("PREVIEW_WINDOW", () -> new PreviewWindow(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1), false));
    }

    @Test
    void aPreviewIsNeededAndMustBeReady() throws Exception {
        assertRefused("POLICY_PREVIEW_UNKNOWN", () -> propose("nothing"));
        var unfinished = inNew(() -> previewing.begin(RISE, lastMonth(), WANG).previewId());
        assertRefused("POLICY_PREVIEW_UNFINISHED", () -> propose(unfinished));
        work();
        assertRefused("REASON_MISSING", () -> inNew(() -> proposing.propose(unfinished, " ", WANG)));
    }

    @Test
    void theLogKeepsWhoChangedWhatFieldByField() throws Exception {
        confirm(propose(preview(RISE)));
        work();
        try (Connection connection = database.open()) {
            var kept = Sql.get(connection, row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
                    "select actor, object_ref, changes from audit_event where action = 'POLICY_CHANGED'");
            assertThat(kept).startsWith("admin2 assistance-benefit/DB ").contains("{\"field\":\"ratio\",\"before\":\"0.70\",\"after\":\"0.80\"}");
        }
        inNew(() -> {
            try (Connection connection = database.open()) {
                assertThat(new VerifyingAudit(KEY).verify(connection)).isInstanceOf(Verdict.Intact.class);
            }
            return null;
        });
    }

    private String preview(PolicyDraft draft) {
        return begin(draft, lastMonth());
    }

    private String begin(PolicyDraft draft, PreviewWindow window) {
        var begun = inNew(() -> previewing.begin(draft, window, WANG));
        work();
        return begun.previewId();
    }

    private PreviewWindow lastMonth() {
        return PreviewWindow.lastMonth(LocalDate.of(2026, 3, 10), false);
    }

    private List<PreviewPart> parts(String previewId) {
        return previewing.get(previewId).parts();
    }

    private String propose(String previewId) {
        return inNew(() -> proposing.propose(previewId, "市政府常务会议决定", WANG));
    }

    private String confirm(String proposalId) {
        return inNew(() -> confirming.confirm(proposalId, LI));
    }

    private void work() {
        clock.pass(Duration.ofSeconds(1));
        while (worker.step()) {
            clock.pass(Duration.ofSeconds(1));
        }
    }

    private EligibilityQuestion questionAt(Instant knownAt) {
        return new EligibilityQuestion("01", CERTNO, null, LocalDate.of(2026, 3, 10), knownAt, "核对", Detail.FULL);
    }

    private EligibilityAnswer decide(EligibilityQuestion question) {
        return deciding.decide(question, Scope.EVERYWHERE, policies.current()).answer();
    }

    private static PolicyDraft with(PolicyDraft draft, String column, String text) {
        var cells = new java.util.HashMap<>(draft.cells());
        cells.put(column, text);
        return new PolicyDraft(draft.table(), draft.act(), draft.rowRef(), cells);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessProblem.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private <T> T inNew(Callable<T> work) {
        return database.inNew(work);
    }

    private void aListedPersonAndTwoOthers() throws SQLException {
        insured(CERTNO, "'320681100'");
        insured("320681199001010048", "'320681100'");
        insured("320681199001010064", "null");
        sql("insert into hardship_listing (psn_cert_type, certno, psn_name, psn_idet_type, begntime, insu_admdvs, sender, source, known_from, "
                + "known_to) values ('01', '" + CERTNO + "', '张三丰', 'DB', date '2025-07-01', '320681', 'CIVIL', 'CIVIL #1', " + LONG_AGO + ", "
                + FOREVER + ")");
        sql("insert into levy (clct_bill_id, psn_cert_type, certno, psn_name, insutype, coverage_year, fee_amt, finsubs_amt, psn_clct_amt, "
                + "insu_admdvs, levied, levy_run, known_from, known_to) values ('b', '01', '" + CERTNO + "', '张三丰', '390', 2026, 400, 400, 0, "
                + "'320681', true, 'r', " + LONG_AGO + ", " + FOREVER + ")");
        asked("listed", CERTNO, "2026-03-01 00:00:00+00");
        asked("unlisted", "320681199001010048", "2026-03-09 00:00:00+00");
        asked("too-old", CERTNO, "2026-01-01 00:00:00+00");
    }

    private void insured(String certno, String town) throws SQLException {
        sql("insert into person (psn_cert_type, certno, psn_name, name_key, source, known_from, known_to) values ('01', '" + certno
                + "', '张三丰', 1, 'REG #1', " + LONG_AGO + ", " + FOREVER + ")");
        sql("insert into insured_period (psn_cert_type, certno, insutype, coverage_year, begins, ends, insu_admdvs, town_code, psn_insu_stas, "
                + "sender, source, known_from, known_to) values ('01', '" + certno + "', '390', 2026, date '2026-01-01', date '2026-12-31', "
                + "'320681', " + town + ", '1', 'REG', 'REG #1', " + LONG_AGO + ", " + FOREVER + ")");
    }

    private void asked(String checkId, String certno, String at) throws SQLException {
        var moment = "timestamp with time zone '" + at + "'";
        sql("insert into eligibility_check (check_id, asked_at, actor, psn_cert_type, certno, as_of, known_at, purpose, detail_level, eligible, "
                + "reason, answer, policy_pack, policy_version) values ('" + checkId + "', " + moment + ", 'civil', '01', '" + certno
                + "', date '2026-03-01', " + moment + ", '核对', 'FULL', true, 'LISTED', '{}', 'qidong', 'x')");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, statement);
        }
    }
}
