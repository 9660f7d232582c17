package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.assistance.control.Deciding.Decided;
import yibao.kernel.problem.BusinessProblem;
import yibao.settlement.SettlementFilter;
import yibao.settlement.SettlementView;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** One-stop settlement as health and the bureau see it: by file, one by one, late, taken back, and with lists that come afterwards. */
class SettlementTest extends BureauTest {

    private static final Citizen ZHANG = Citizen.of(1);
    private static final Citizen LI = Citizen.of(2);
    /** So many good rows beside, that a few bad ones do not have the batch refused. */
    private static final int OTHERS = 60;
    private static final Duration UNTIL_ALL_HAVE_HAPPENED = Duration.ofDays(2 * 365);
    private static final String RESULTS = "select r.setl_id, r.state, r.psn_idet_type, r.dedc_amt, r.basic_amt, r.major_amt, r.assist_amt, "
            + "r.tilt_amt, r.person_amt, r.burden_amt, r.outside_amt, r.used_stays, r.used_self_pay, r.used_assist, r.sentence "
            + "from settlement_result r where r.known_to > timestamp with time zone '9000-01-01 00:00:00+00' order by r.setl_id";

    private final int[] sequences = new int[Message.values().length];

    @BeforeEach
    void peopleAreInsured() throws IOException {
        handIn(Message.INSURED_ROSTER, List.of(ZHANG.enrolled(), LI.enrolled()));
        handIn(Message.HARDSHIP_LIST, List.<String[]>of(ZHANG.listed("DB", "2021-07-01", "")));
        clock.pass(UNTIL_ALL_HAVE_HAPPENED);
    }

    private Batch handIn(Message message, List<String[]> rows) throws IOException {
        Batch batch = BatchFile.of(message, ++sequences[message.ordinal()], LocalDate.of(2022, 12, 31)).handIn(exchange(), rows::forEach);
        bureau.settle();
        clock.pass(Duration.ofMinutes(1));
        return batch;
    }

    private Batch settle(Stay... stays) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (Stay stay : stays) {
            rows.add(stay.row());
        }
        return handIn(Message.SETTLEMENTS, rows);
    }

    private void assertRefused(Stay stay, String refusal) throws IOException {
        List<String[]> rows = new ArrayList<>();
        rows.add(stay.row());
        int batch = sequences[Message.SETTLEMENTS.ordinal()];
        for (int i = 0; i < OTHERS; i++) {
            rows.add(Stay.of(Citizen.of(100 + i), "O" + batch + "-" + i, "2022-01-02", "10.00").row());
        }
        Batch handed = handIn(Message.SETTLEMENTS, rows);
        assertThat(refusals(handed)).containsExactly(refusal);
        assertThat(outcome(handed)).isEqualTo("PARTLY_ACCEPTED");
    }

    private List<String> results() throws Exception {
        return bureau.rows(RESULTS);
    }

    /** The fields of one result, joined. */
    private String result(String setlId) throws Exception {
        return bureau.rows("select r.basic_amt, r.major_amt, r.assist_amt, r.person_amt from settlement_result r where r.setl_id = ? and "
                + "r.known_to > timestamp with time zone '9000-01-01 00:00:00+00'", setlId).get(0);
    }

    @Test
    void firstAndSecondStayPayBasicAndThenAssistance() throws Exception {
        assertThat(outcome(settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00"), Stay.of(ZHANG, "S2", "2022-02-10", "10000.00"))))
                .isEqualTo("ACCEPTED");
        assertThat(result("S1")).isEqualTo("6580.00|0.00|2394.00|1026.00");
        assertThat(result("S2")).isEqualTo("6790.00|0.00|2247.00|963.00");
        assertThat(bureau.heardOfSettlements()).singleElement().satisfies(event -> {
            assertThat(event.batchId()).isEqualTo("HEALTH320681 #1");
            assertThat(event.first()).isEqualTo("2022-01-10");
            assertThat(event.last()).isEqualTo("2022-02-10");
        });
    }

    @Test
    void orderOfArrivalDoesNotMatter() throws Exception {
        settle(Stay.of(ZHANG, "S3", "2022-03-10", "30000.00"));
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00"));
        bureau.settlements().settle(Stay.of(ZHANG, "S2", "2022-02-10", "20000.00").row());
        List<String> late = results();
        close();
        folder = folder.resolve("again");
        open();
        sequences[Message.INSURED_ROSTER.ordinal()] = 0;
        sequences[Message.HARDSHIP_LIST.ordinal()] = 0;
        sequences[Message.SETTLEMENTS.ordinal()] = 0;
        peopleAreInsured();
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00"), Stay.of(ZHANG, "S2", "2022-02-10", "20000.00"),
                Stay.of(ZHANG, "S3", "2022-03-10", "30000.00"));
        assertThat(results()).isEqualTo(late);
    }

    @Test
    void lateBillShowsWhatItChanged() throws Exception {
        settle(Stay.of(ZHANG, "S2", "2022-02-10", "10000.00"));
        assertThat(result("S2")).isEqualTo("6580.00|0.00|2394.00|1026.00");
        SettlementView.Answer answer = bureau.settlements().settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00").row());
        assertThat(answer.changed()).singleElement().satisfies(change -> {
            assertThat(change.setlId()).isEqualTo("S2");
            assertThat(change.fundBefore()).isEqualTo("8974.00");
            assertThat(change.fundAfter()).isEqualTo("9037.00");
        });
        assertThat(bureau.settlements().show("S1").effects()).singleElement().satisfies(change ->
                assertThat(change.setlId()).isEqualTo("S2"));
        assertThat(bureau.settlements().show("S2").versions()).hasSize(2).first().satisfies(version -> {
            assertThat(version.fundBefore()).isEqualTo("8974.00");
            assertThat(version.causeName()).isEqualTo("即时结算");
        });
    }

    @Test
    void reversalTakesBackAndWorksOutWhatFollows() throws Exception {
        Stay first = Stay.of(ZHANG, "S1", "2022-01-10", "10000.00");
        settle(first, Stay.of(ZHANG, "S2", "2022-02-10", "10000.00"));
        settle(first.reversal("R1", "2022-03-01"));
        assertThat(result("S2")).isEqualTo("6580.00|0.00|2394.00|1026.00");
        assertThat(result("S1")).isEqualTo("6580.00|0.00|2394.00|1026.00");
        assertThat(result("R1")).isEqualTo("-6580.00|0.00|-2394.00|-1026.00");
        assertThat(bureau.settlements().show("S1").reversedBy()).isEqualTo("R1");
        assertThat(bureau.settlements().show("S1").settlement().stateName()).isEqualTo("已冲正");
        assertThat(bureau.settlements().costs(ZHANG, "2022-01-01", "2022-12-31")).satisfies(costs -> {
            assertThat(costs.total()).hasToString("10000.00");
            assertThat(costs.assistance()).hasToString("2394.00");
            assertThat(costs.burden()).hasToString("1026.00");
        });
    }

    @Test
    void reversalInTheSameFileMayStandFirst() throws Exception {
        Stay first = Stay.of(ZHANG, "S1", "2022-01-10", "10000.00");
        assertThat(outcome(settle(first.reversal("R1", "2022-03-01"), first))).isEqualTo("ACCEPTED");
        assertThat(bureau.settlements().costs(ZHANG, "2022-01-01", "2022-12-31").total()).hasToString("0.00");
    }

    @Test
    void sameBatchRowsAgainAreUnchanged() throws Exception {
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00"));
        List<String> before = results();
        Batch again = settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00"));
        assertThat(receipt(again).path("rows").path("unchanged").asLong()).isEqualTo(1);
        assertThat(results()).isEqualTo(before);
        assertThat(bureau.settlements().settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00").row()).unchanged()).isTrue();
        assertThat(bureau.count("settlement_result")).isEqualTo(1);
        assertThat(bureau.heardOfSettlements()).hasSize(1);
    }

    @Test
    void otherContentUnderTheSameNumberIsRefused() throws Exception {
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00"));
        assertRefused(Stay.of(ZHANG, "S1", "2022-01-10", "10000.01"), "2,S1,setl_id,SETL_ID_CONFLICT");
        assertRefused(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00").with("fixmedins_name", ""), "2,S1,setl_id,SETL_ID_CONFLICT");
        assertProblem("SETL_ID_CONFLICT", Stay.of(LI, "S1", "2022-01-10", "10000.00"));
    }

    @Test
    void moneyThatDoesNotAddUpIsRefusedByFileAndByCall() throws Exception {
        Stay off = Stay.of(ZHANG, "S1", "2022-01-10", "10000.00").with("medfee_sumamt", "10000.01");
        assertRefused(off, "2,S1,medfee_sumamt,FEE_SPLIT");
        assertProblem("FEE_SPLIT", off);
        Stay paid = Stay.of(ZHANG, "S2", "2022-01-10", "10000.00").with("hifp_pay", "6580.00").with("fund_pay_sumamt", "6580.00")
                .with("psn_part_amt", "3419.99");
        assertRefused(paid, "2,S2,psn_part_amt,FEE_PAID");
        assertProblem("FEE_PAID", paid);
    }

    @Test
    void reversalsThatFitNothingAreRefusedByFileAndByCall() throws Exception {
        Stay first = Stay.of(ZHANG, "S1", "2022-01-10", "10000.00");
        settle(first);
        assertBothRefuse(first.reversal("R1", "2022-03-01").with("init_setl_id", "NEVER"), "init_setl_id", "REVERSAL_UNKNOWN");
        assertBothRefuse(first.reversal("R2", "2022-03-01").with("certno", LI.certno()).with("psn_name", LI.name()), "init_setl_id",
                "REVERSAL_UNKNOWN");
        assertBothRefuse(first.reversal("R3", "2022-01-09"), "setl_time", "DATE_ORDER");
        assertBothRefuse(first.reversal("R4", "2022-03-01").with("medfee_sumamt", "-9999.00").with("inscp_scp_amt", "-9999.00"),
                "init_setl_id", "REVERSAL_DIFFERS");
        settle(first.reversal("R5", "2022-03-01"));
        assertBothRefuse(first.reversal("R6", "2022-03-02"), "init_setl_id", "REVERSED_TWICE");
    }

    @Test
    void refusedReversalDoesNotStandInTheWayOfTheRightOne() throws Exception {
        Stay first = Stay.of(ZHANG, "S1", "2022-01-10", "10000.00");
        List<String[]> rows = new ArrayList<>(List.of(first.row(), first.reversal("R1", "2022-01-09").row(),
                first.reversal("R2", "2022-03-01").row(), first.reversal("R3", "2022-03-02").row()));
        for (int i = 0; i < OTHERS; i++) {
            rows.add(Stay.of(Citizen.of(100 + i), "O" + i, "2022-01-02", "10.00").row());
        }
        assertThat(refusals(handIn(Message.SETTLEMENTS, rows))).containsExactly("3,R1,setl_time,DATE_ORDER",
                "5,R3,init_setl_id,REVERSED_TWICE");
        assertThat(bureau.settlements().show("S1").reversedBy()).isEqualTo("R2");
    }

    private void assertBothRefuse(Stay stay, String field, String code) throws IOException {
        assertRefused(stay, "2," + stay.row()[0] + "," + field + "," + code);
        assertProblem(code, stay);
    }

    private void assertProblem(String code, Stay stay) {
        assertThatThrownBy(() -> bureau.settlements().settle(stay.row())).isInstanceOfSatisfying(BusinessProblem.class,
                no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void previewAnswersLikewiseAndKeepsNothing() throws Exception {
        settle(Stay.of(ZHANG, "S2", "2022-02-10", "10000.00"));
        String[] late = Stay.of(ZHANG, "S1", "2022-01-10", "10000.00").row();
        SettlementView.Answer preview = bureau.settlements().preview(late);
        assertThat(bureau.count("settlement")).isEqualTo(1);
        SettlementView.Answer settled = bureau.settlements().settle(late);
        assertThat(preview.settlement()).isEqualTo(settled.settlement());
        assertThat(preview.steps()).isEqualTo(settled.steps());
        assertThat(preview.changed()).extracting(SettlementView.Change::fundAfter).containsExactly("9037.00");
    }

    @Test
    void listThatComesLateWorksOutTheSettlementsAgain() throws Exception {
        settle(Stay.of(LI, "S1", "2022-01-10", "10000.00"));
        assertThat(result("S1")).isEqualTo("6580.00|0.00|0.00|3420.00");
        handIn(Message.HARDSHIP_LIST, List.<String[]>of(LI.listed("DB", "2022-01-01", "")));
        assertThat(result("S1")).isEqualTo("6580.00|0.00|2394.00|1026.00");
        assertThat(bureau.settlements().show("S1").versions()).extracting(SettlementView.Change::causeName)
                .containsExactly("名单或名册变更", "批次");
        assertThat(bureau.settlements().recompute("S1").equal()).isTrue();
    }

    @Test
    void listThatChangesNothingWritesNothing() throws Exception {
        settle(Stay.of(LI, "S1", "2022-01-10", "10000.00"));
        handIn(Message.HARDSHIP_LIST, List.<String[]>of(LI.listed("DB", "2022-02-01", "")));
        assertThat(bureau.count("settlement_result")).isEqualTo(1);
        assertThat(bureau.heardOfSettlements()).hasSize(1);
    }

    @Test
    void classOfTheDayOfTheBillCounts() throws Exception {
        handIn(Message.HARDSHIP_LIST, List.<String[]>of(LI.listed("DB", "2022-01-01", "2022-01-31")));
        settle(Stay.of(LI, "S1", "2022-01-31", "10000.00"), Stay.of(LI, "S2", "2022-02-01", "10000.00"));
        assertThat(bureau.rows("select setl_id, psn_idet_type from settlement_result order by setl_id")).containsExactly("S1|DB", "S2|");
    }

    @Test
    void everyResultRecomputesExactlyAfterMuchHasChanged() throws Exception {
        Stay first = Stay.of(ZHANG, "S1", "2022-01-10", "60000.00");
        settle(first, Stay.of(ZHANG, "S3", "2022-03-10", "50000.00"), Stay.of(LI, "L1", "2022-01-10", "9000.00"));
        settle(Stay.of(ZHANG, "S2", "2022-02-10", "40000.00"));
        handIn(Message.HARDSHIP_LIST, List.<String[]>of(ZHANG.listed("TK", "2022-02-01", ""), LI.listed("TK", "2022-06-01", "")));
        settle(first.reversal("R1", "2022-04-01"));
        for (String setlId : List.of("S1", "S2", "S3", "R1", "L1")) {
            assertThat(bureau.settlements().recompute(setlId)).as(setlId).satisfies(again -> {
                assertThat(again.equal()).isTrue();
                assertThat(again.policyUntouched()).isTrue();
                assertThat(again.now()).isEqualTo(again.then());
            });
        }
    }

    @Test
    void editedResultIsFound() throws Exception {
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00"));
        bureau.change("update settlement_result set assist_amt = assist_amt + 1, burden_amt = burden_amt - 1");
        assertThat(bureau.settlements().recompute("S1").equal()).isFalse();
        assertThat(bureau.settlements().show("S1").decision().equal()).isFalse();
    }

    @Test
    void whatTheHospitalSaysOtherwiseIsMarked() throws Exception {
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00").with("hifp_pay", "6580.00"),
                Stay.of(LI, "S2", "2022-01-10", "10000.00").with("hifp_pay", "6000.00"));
        assertThat(bureau.settlements().list(new SettlementFilter(null, null, null, null, null, null, null, null, null, true), null, 10,
                SettlementDesk.REVIEWER).settlements()).extracting(SettlementView::setlId).containsExactly("S2");
        assertThat(bureau.settlements().show("S2").differences()).containsExactly(new SettlementView.Difference("hifp_pay", "6000.00", "6580.00"));
    }

    @Test
    void pagesGoOnByCursorAndStayWithinTheDivision() throws Exception {
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "100.00"), Stay.of(LI, "S2", "2022-01-10", "100.00"),
                Stay.of(LI, "S3", "2022-01-11", "100.00").with("insuplc_admdvs", "320682"));
        var first = bureau.settlements().list(SettlementFilter.ALL, null, 2, SettlementDesk.REVIEWER);
        assertThat(first.settlements()).extracting(SettlementView::setlId).containsExactly("S3", "S2");
        var second = bureau.settlements().list(SettlementFilter.ALL, first.next(), 2, SettlementDesk.REVIEWER);
        assertThat(second.settlements()).extracting(SettlementView::setlId).containsExactly("S1");
        assertThat(second.next()).isNull();
        assertThat(first.settlements().get(0).certno()).contains("*");
        assertThat(bureau.settlements().list(SettlementFilter.ALL, null, 9, SettlementDesk.of("320681")).settlements())
                .extracting(SettlementView::setlId).containsExactly("S2", "S1");
        assertThatThrownBy(() -> bureau.settlements().show("S3", SettlementDesk.of("320681"))).hasMessage("没有这笔结算，请核对结算编号");
        assertThat(bureau.count("audit_event where action = 'SETTLEMENT_SHOWN' and outcome = 'OUT_OF_SCOPE'")).isEqualTo(1);
        assertThatThrownBy(() -> bureau.settlements().settle(Stay.of(LI, "S4", "2022-01-12", "1.00").row(), SettlementDesk.of("320682")))
                .isInstanceOf(BusinessProblem.class);
    }

    @Test
    void everybodyOnAPageIsFoundInTheLogByTheirNumber() throws Exception {
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "100.00"), Stay.of(LI, "S2", "2022-01-11", "100.00"));
        bureau.settlements().list(SettlementFilter.ALL, null, 1, SettlementDesk.REVIEWER);
        bureau.settlements().list(SettlementFilter.ALL, null, 9, SettlementDesk.of("320681"));
        bureau.settlements().show("S2");
        bureau.settlements().use(LI, 2022);
        var looked = new WhoLooked(bureau.database(), clock);
        assertThat(looked.at(LI.certno())).containsExactly("demo-assistance SETTLEMENTS_LISTED 结算复核 SHOWN S2 COUNTED",
                "somebody SETTLEMENTS_LISTED 结算复核 SHOWN S2 COUNTED", "demo-assistance SETTLEMENT_SHOWN 结算复核 SHOWN",
                "demo-assistance ACCUMULATORS_TOLD 窗口咨询 SHOWN");
        assertThat(looked.at(ZHANG.certno())).containsExactly("somebody SETTLEMENTS_LISTED 结算复核 SHOWN S1 COUNTED");
        assertThat(bureau.verifyAudit()).isInstanceOf(yibao.kernel.audit.Verdict.Intact.class);
    }

    @Test
    void hospitalSharesCountAssistedInpatientsOfTheCounty() throws Exception {
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00"), Stay.of(LI, "S2", "2022-01-10", "10000.00"),
                Stay.of(ZHANG, "S3", "2022-01-20", "300.00").with("med_type", "11"),
                Stay.of(ZHANG, "S4", "2022-02-20", "10000.00").with("mdtrtarea_admvs", "320602").with("refl_flag", "1"));
        assertThat(bureau.settlements().shares("2022-01", "2022-12")).singleElement().satisfies(share -> {
            assertThat(share.month()).isEqualTo("2022-01");
            assertThat(share.settlements()).isEqualTo(1);
            assertThat(share.scope()).isEqualTo("10000.00");
            assertThat(share.selfPaid()).isEqualTo("1026.00");
            assertThat(share.share()).isEqualTo("10.26");
            assertThat(share.target()).isEqualTo("10.00");
            assertThat(share.over()).isTrue();
        });
    }

    @Test
    void whatHasNotHappenedYetIsRefused() throws Exception {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        assertRefused(Stay.of(ZHANG, "S1", tomorrow, "100.00"), "2,S1,setl_time,DATE_IN_FUTURE");
        assertThatThrownBy(() -> bureau.settlements().settle(Stay.of(ZHANG, "S1", tomorrow, "100.00").row()))
                .isInstanceOfSatisfying(BusinessProblem.class, problem -> assertThat(problem.code()).isEqualTo("DATE_IN_FUTURE"));
        bureau.settlements().settle(Stay.of(ZHANG, "S1", LocalDate.now(clock).toString(), "100.00").row());
        assertThat(bureau.count("settlement where setl_id = 'S1'")).isOne();
    }

    @Test
    void yearUseTellsWhatIsLeftOfTheCap() throws Exception {
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00"));
        assertThat(bureau.settlements().use(ZHANG, 2022)).satisfies(use -> {
            assertThat(use.psnIdetTypeName()).isEqualTo("低保对象");
            assertThat(use.annualCap()).isEqualTo("100000.00");
            assertThat(use.capRemaining()).isEqualTo("97606.00");
            assertThat(use.lines()).singleElement().satisfies(line -> assertThat(line.used().stays()).isEqualTo(1));
        });
    }

    @Test
    void eligibilityTellsWhatBillsHaveLeftOfTheYear() throws Exception {
        var desk = bureau.settlements();
        var before = desk.question(ZHANG, "2022-03-01");
        clock.pass(Duration.ofMinutes(1));
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00"), Stay.of(ZHANG, "S2", "2022-02-10", "10000.00"));
        var after = desk.question(ZHANG, "2022-03-01");
        assertThat(left(desk.decide(after))).isEqualTo("95359.00");
        assertThat(left(desk.decide(desk.question(ZHANG, "2022-02-10")))).isEqualTo("95359.00");
        assertThat(left(desk.decide(desk.question(ZHANG, "2022-02-09")))).isEqualTo("97606.00");
        assertThat(left(desk.decide(desk.question(ZHANG, "2022-01-09")))).isEqualTo("100000.00");
        assertThat(left(desk.decide(before))).isEqualTo("100000.00");
        assertThat(desk.decide(desk.question(LI, "2022-03-01")).settlementRun()).isZero();
    }

    @Test
    void aListTellsTheSameOfTheYearAsSingleQuestions() throws Exception {
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00"), Stay.of(ZHANG, "S2", "2022-02-10", "10000.00"), Stay.of(LI, "S3", "2022-02-10", "500.00"));
        var desk = bureau.settlements();
        var questions = List.of(desk.question(ZHANG, "2022-03-01"), desk.question(LI, "2022-03-01"), desk.question(ZHANG, "2022-01-31"),
                desk.question(ZHANG, "2021-12-31"), desk.question(ZHANG, "2022-01-01"));
        assertThat(desk.decideAll(questions)).isEqualTo(questions.stream().map(desk::decide).toList());
    }

    @Test
    void anAnswerBetweenTwoBillsOfOneMomentRecomputes() throws Exception {
        var desk = bureau.settlements();
        desk.somethingLargeIsBeingWritten();
        clock.pass(Duration.ofMinutes(1));
        desk.settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00").row());
        var question = desk.question(ZHANG, "2022-03-01");
        var then = desk.decide(question);
        desk.settle(Stay.of(ZHANG, "S0", "2022-01-05", "10000.00").row());
        assertThat(desk.decide(question)).isNotEqualTo(then);
        assertThat(desk.decideAgain(question, then.settlementRun())).isEqualTo(then);
    }

    @Test
    void aBillTakenBackLeavesTheCapWhole() throws Exception {
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00"));
        settle(Stay.of(ZHANG, "S1", "2022-01-10", "10000.00").reversal("R1", "2022-01-20"));
        var desk = bureau.settlements();
        var answer = desk.decide(desk.question(ZHANG, "2022-03-01"));
        assertThat(left(answer)).isEqualTo("100000.00");
        assertThat(answer.settlementRun()).isPositive();
    }

    private static String left(Decided decided) {
        return decided.answer().assistance().capRemaining();
    }

    @Test
    void costsOfATimeComePersonByPerson() throws Exception {
        settle(Stay.of(LI, "S2", "2022-01-31", "10000.00").with("fulamt_ownpay_amt", "500.00").with("medfee_sumamt", "10500.00"),
                Stay.of(ZHANG, "S1", "2022-01-10", "10000.00"), Stay.of(LI, "S3", "2022-02-01", "77.00"));
        assertThat(bureau.settlements().costs("2022-01-01", "2022-01-31")).hasSize(2).last().satisfies(costs -> {
            assertThat(costs.name()).isEqualTo(LI.name());
            assertThat(costs.policyScope()).hasToString("10000.00");
            assertThat(costs.burden()).hasToString("3420.00");
            assertThat(costs.outside()).hasToString("500.00");
        });
    }
}
