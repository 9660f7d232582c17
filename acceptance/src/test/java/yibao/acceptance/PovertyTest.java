package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.kernel.problem.BusinessProblem;
import yibao.poverty.BankAccount;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.PublishedNotice;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.City;
import yibao.simulators.CityBatches;
import yibao.simulators.Message;

/** A household from the town's desk to the bank and back. The clock stands on Tuesday, 1 February 2022. */
class PovertyTest extends BureauTest {

    private static final Citizen PATIENT = Citizen.of(1);
    private static final Citizen WIFE = Citizen.of(2);
    private static final LocalDate TODAY = LocalDate.of(2022, 2, 1);

    private PovertyDesk desk;

    @BeforeEach
    void theDesk() {
        desk = new PovertyDesk(bureau);
    }

    /** What an ordinary application bore: 40,000 yuan the day before it was handed in. */
    private String onNotice() throws SQLException {
        String id = costChecked();
        desk.meet(id, true);
        desk.publish(id);
        return id;
    }

    private String costChecked() throws SQLException {
        String id = desk.draft(PovertyDesk.household(1, TODAY, PATIENT, WIFE));
        desk.submit(id);
        desk.income(id, "50000.00");
        settled(PATIENT, "S1", "2022-01-31", "40000.00");
        assertThat(desk.cost(id)).isTrue();
        return id;
    }

    private String granted() throws SQLException {
        String id = onNotice();
        bureau.work();
        clock.pass(Duration.ofDays(8));
        bureau.work();
        desk.decide(id, true);
        return id;
    }

    /** A settlement of which a part stays with the person, as the settlement module keeps it. */
    private void settled(Citizen who, String id, String day, String burden) throws SQLException {
        bureau.change("insert into settlement (setl_id, psn_cert_type, certno, psn_name, insutype, med_type, setl_time, setl_year, fixmedins_code, hosp_lv, "
                + "mdtrtarea_admvs, insuplc_admdvs, refl_flag, medfee_sumamt, fulamt_ownpay_amt, overlmt_selfpay, preselfpay_amt, inscp_scp_amt, source, run_no, "
                + "known_from) values ('" + id + "', '01', '" + who.certno() + "', '" + who.name() + "', '390', '21', timestamp '" + day + " 10:00:00', 2022, 'H1', '3', "
                + "'320681', '320681', '0', 100000, 0, 0, 0, 100000, 'test', 1, timestamp with time zone '2022-01-31 00:00:00+08')");
        bureau.change("insert into settlement_result (setl_id, run_no, known_from, known_to, state, dedc_amt, basic_amt, major_amt, assist_amt, tilt_amt, person_amt, "
                + "cash_amt, burden_amt, outside_amt, used_stays, used_pool_dedc, used_pool_scope, used_pool_paid, used_clinic_dedc, used_clinic_scope, used_clinic_paid, "
                + "used_self_pay" + moreColumns() + ") values ('" + id + "', 1, timestamp with time zone '2022-01-31 00:00:00+08', timestamp with time zone '9999-12-31 00:00:00+00', "
                + "'SETTLED', 0, 100000 - " + burden + ", 0, 0, 0, " + burden + ", " + burden + ", " + burden + ", 0, 1, 0, 0, 0, 0, 0, 0, 0" + moreValues() + ")");
    }

    /** The columns that nobody here looks at and that must be filled. */
    private List<String> filled() throws SQLException {
        return bureau.rows("select lower(column_name), lower(data_type) from information_schema.columns where lower(table_name) = 'settlement_result' and is_nullable = 'NO' "
                + "and lower(column_name) not in ('setl_id','run_no','known_from','known_to','state','dedc_amt','basic_amt','major_amt','assist_amt','tilt_amt','person_amt',"
                + "'cash_amt','burden_amt','outside_amt','used_stays','used_pool_dedc','used_pool_scope','used_pool_paid','used_clinic_dedc','used_clinic_scope',"
                + "'used_clinic_paid','used_self_pay') order by ordinal_position");
    }

    private String moreColumns() throws SQLException {
        return String.join("", filled().stream().map(line -> ", " + line.split("\\|")[0]).toList());
    }

    private String moreValues() throws SQLException {
        return String.join("", filled().stream().map(line -> line.contains("char") || line.contains("text") ? ", ''" : line.contains("bool") ? ", false" : ", 0").toList());
    }

    private static String codeOf(ThrowingCallable act) {
        return ((BusinessProblem) org.assertj.core.api.Assertions.catchThrowable(act)).code();
    }

    @Test
    void goesTheWholeWay() throws Exception {
        String id = granted();
        assertThat(desk.state(id)).isEqualTo(PovertyState.PAYMENT);
        assertThat(desk.show(id).amount()).hasToString("21000.00");
        String file = desk.pay();
        bureau.work();
        assertThat(desk.state(id)).isEqualTo(PovertyState.SENT);
        assertThat(sent("finance", "poverty-payments")).hasSize(2).last().asString().contains("21000.00", "6230660035000000017");
        results(1, payment(id), "PAID", "21000.00", "");
        assertThat(desk.state(id)).isEqualTo(PovertyState.PAID);
        desk.inOne(() -> desk.parts().settling.close(id, PovertyDesk.REVIEWER));
        assertThat(desk.show(id).life()).extracting(step -> step.act().name()).containsExactly("SAVE", "SUBMIT", "CHECK_INCOME", "CHECK_COST", "MEET", "PUBLISH",
                "END_NOTICE", "GRANT", "ORDER_PAYMENT", "PAY", "CLOSE");
        assertThat(desk.inOne(() -> desk.parts().showingPayments.files(Long.MAX_VALUE, 10, PovertyDesk.FINANCE))).singleElement()
                .satisfies(one -> assertThat(one.fileId() + one.paid() + one.returned()).isEqualTo(file + "10"));
        assertThat(bureau.verifyAudit()).isInstanceOf(yibao.kernel.audit.Verdict.Intact.class);
    }

    @Test
    void theIdentityIsListedForAYear() throws Exception {
        granted();
        bureau.work();
        assertThat(bureau.rows("select certno, psn_idet_type, begntime, endtime, insu_admdvs, sender from hardship_listing where known_to > timestamp with time zone '9000-01-01 00:00:00+00'"))
                .containsExactly(PATIENT.certno() + "|YBZP|2022-02-09|2023-02-08|320681|POVERTY");
    }

    @Test
    void civilAffairsIsAskedByBatchAndAnswersByBatch() throws Exception {
        String id = desk.draft(PovertyDesk.household(1, TODAY, PATIENT, WIFE));
        assertThat(desk.submit(id)).isEqualTo(PovertyState.INCOME_CHECK);
        bureau.work();
        List<String> asked = sent("civil-affairs", "income-check-requests");
        assertThat(asked).hasSize(3);
        assertThat(asked.get(1)).contains(PATIENT.certno(), "2021-02-01,2022-01-31");
        String request = asked.get(1).substring(0, 36);
        Batch answer = answer(1, request, "50000.00");
        assertThat(outcome(answer)).isEqualTo("ACCEPTED");
        assertThat(desk.state(id)).isEqualTo(PovertyState.COST_CHECK);
        assertThat(desk.show(id).income().income()).hasToString("50000.00");
        assertThat(receipt(answer(2, request, "50000.00")).at("/rows/unchanged").asInt()).isEqualTo(1);
        assertThat(refusals(answer(3, request, "50000.01"))).containsExactly("2," + request + ",request_id,REQUEST_ANSWERED");
        assertThat(refusals(answer(3, "nobody asked", "1.00"))).containsExactly("2,nobody asked,request_id,REQUEST_UNKNOWN");
    }

    @Test
    void whatWasHandedBackIsAskedAboutAgain() throws Exception {
        String id = desk.draft(PovertyDesk.household(1, TODAY, PATIENT));
        desk.submit(id);
        bureau.work();
        String first = sent("civil-affairs", "income-check-requests").get(1).substring(0, 36);
        desk.inOne(() -> desk.parts().returning.giveBack(id, "缺少户口簿", PovertyDesk.CIVIL));
        assertThat(desk.show(id).returned()).isEqualTo("缺少户口簿");
        desk.submit(id);
        clock.pass(Duration.ofMinutes(11));
        bureau.work();
        assertThat(bureau.count("poverty_income_request where answered_at is null")).isOne();
        assertThat(refusals(answer(1, first, "1.00"))).hasSize(1);
    }

    @Test
    void theSixthClassIsAuditedByItsTown() throws Exception {
        String id = desk.draft(PovertyDesk.household(6, TODAY, PATIENT, WIFE));
        assertThat(desk.submit(id)).isEqualTo(PovertyState.TOWN_AUDIT);
        assertThatThrownBy(() -> desk.income(id, "1.00")).hasMessageContaining("镇街审核");
        assertThat(desk.<PovertyState>inOne(() -> desk.parts().assets.recordTownAudit(id, PovertyDesk.earning("60000.00", TODAY), PovertyDesk.CLERK)))
                .isEqualTo(PovertyState.INCOME_CHECK);
        desk.income(id, "50000.00");
        settled(PATIENT, "S1", "2022-01-31", "29999.99");
        desk.cost(id);
        assertThat(desk.show(id).cost().assets().income()).as("the larger of both").hasToString("60000.00");
    }

    @Test
    void onlyTheTwelveMonthsBeforeCount() throws Exception {
        String id = desk.draft(PovertyDesk.household(1, TODAY, PATIENT));
        desk.submit(id);
        desk.income(id, "50000.00");
        settled(PATIENT, "BEFORE", "2021-01-31", "1000.00");
        settled(PATIENT, "FIRST", "2021-02-01", "200.00");
        settled(PATIENT, "LAST", "2022-01-31", "30.00");
        settled(PATIENT, "AFTER", "2022-02-01", "4.00");
        assertThat(desk.cost(id)).isFalse();
        assertThat(desk.show(id).cost().burden()).hasToString("230.00");
    }

    @Test
    void aCostIsMadeAgainWordForWord() throws Exception {
        String id = costChecked();
        settled(PATIENT, "LATE", "2022-01-30", "9999.00");
        var both = desk.inOne(() -> desk.parts().recomputing.recompute(id, PovertyDesk.REVIEWER));
        assertThat(both.same()).isTrue();
        assertThat(both.again().burden()).hasToString("40000.00");
    }

    @Test
    void aNoticeEndsByItsClock() throws Exception {
        String id = onNotice();
        assertThat(desk.show(id).noticeTo()).as("five working days after the day of publication").isEqualTo("2022-02-08");
        clock.pass(Duration.ofDays(7).plusHours(14));
        bureau.work();
        assertThat(desk.state(id)).as("the last hour of the last day").isEqualTo(PovertyState.ON_NOTICE);
        clock.pass(Duration.ofHours(1).plusMinutes(1));
        bureau.work();
        assertThat(desk.state(id)).isEqualTo(PovertyState.DECISION);
    }

    @Test
    void everybodyReadsMaskedNamesAndNoNumbersUntilItsTimeIsOver() throws Exception {
        String id = onNotice();
        List<PublishedNotice> board = board();
        assertThat(board).singleElement().satisfies(notice -> {
            assertThat(notice.names()).containsExactly(PATIENT.name().charAt(0) + "*");
            assertThat(notice.toString()).doesNotContain(PATIENT.certno()).doesNotContain(PATIENT.name()).contains("21000.00");
            assertThat(notice.running()).isTrue();
        });
        clock.pass(Duration.ofDays(8));
        bureau.work();
        desk.decide(id, true);
        assertThat(board()).singleElement().satisfies(notice -> assertThat(notice.running()).isFalse());
        clock.pass(Duration.ofDays(29));
        assertThat(board()).as("thirty days after its end").hasSize(1);
        clock.pass(Duration.ofDays(1));
        assertThat(board()).isEmpty();
    }

    @Test
    void anObjectionHoldsTheNoticeUntilSomebodyElseHasAnswered() throws Exception {
        String id = onNotice();
        desk.inOne(() -> desk.parts().objecting.object(id, "有商品房两套出租", PovertyDesk.REVIEWER));
        clock.pass(Duration.ofDays(9));
        bureau.work();
        assertThat(desk.state(id)).isEqualTo(PovertyState.ON_NOTICE);
        assertThat(codeOf(() -> desk.inOne(() -> desk.parts().objecting.object(id, "太晚", PovertyDesk.CLERK)))).isEqualTo("NOT_ALLOWED_NOW");
        assertThatThrownBy(() -> desk.inOne(() -> desk.parts().objecting.answer(id, 1, false, "查无此事", PovertyDesk.REVIEWER))).hasMessageContaining("须由他人");
        desk.inOne(() -> desk.parts().objecting.answer(id, 1, false, "房屋为其弟所有", PovertyDesk.SECOND));
        clock.pass(Duration.ofMinutes(2));
        bureau.work();
        assertThat(desk.state(id)).isEqualTo(PovertyState.DECISION);
    }

    @Test
    void anUpheldObjectionStopsIt() throws Exception {
        String id = onNotice();
        desk.inOne(() -> desk.parts().objecting.object(id, "有商品房两套出租", PovertyDesk.CLERK));
        desk.inOne(() -> desk.parts().objecting.answer(id, 1, true, "属实", PovertyDesk.SECOND));
        assertThat(desk.state(id)).isEqualTo(PovertyState.STOPPED);
        assertThat(board()).isEmpty();
        assertThat(codeOf(() -> desk.decide(id, true))).isEqualTo("NOT_ALLOWED_NOW");
        desk.decide(id, false);
        assertThat(desk.state(id)).isEqualTo(PovertyState.REFUSED);
    }

    @Test
    void nobodyDecidesWhatHeProposed() throws Exception {
        String id = onNotice();
        clock.pass(Duration.ofDays(8));
        bureau.work();
        String proposal = desk.inOne(() -> desk.parts().decisions.propose(id, true, null, PovertyDesk.REVIEWER));
        assertThat(codeOf(() -> desk.inOne(() -> desk.parts().confirming.confirm(proposal, PovertyDesk.REVIEWER)))).isEqualTo("PROPOSAL_OWN");
        assertThat(desk.state(id)).isEqualTo(PovertyState.DECISION);
    }

    @Test
    void whatTheMeetingOpposedCanOnlyBeRefused() throws Exception {
        String id = costChecked();
        assertThat(desk.meet(id, false)).isEqualTo(PovertyState.DECISION);
        assertThatThrownBy(() -> desk.decide(id, true)).hasMessageContaining("会商没有同意");
        desk.decide(id, false);
        assertThat(desk.state(id)).isEqualTo(PovertyState.REFUSED);
    }

    @Test
    void whatTheBankGaveBackIsPaidToAnotherAccountAndOnce() throws Exception {
        String id = granted();
        desk.pay();
        bureau.work();
        String first = payment(id);
        results(1, first, "RETURNED", "21000.00", "户名与账号不符");
        assertThat(desk.state(id)).isEqualTo(PovertyState.BOUNCED);
        assertThatThrownBy(() -> desk.inOne(() -> desk.parts().settling.correctAccount(id, PovertyDesk.ACCOUNT, PovertyDesk.CLERK))).hasMessageContaining("相同");
        desk.inOne(() -> desk.parts().settling.correctAccount(id, new BankAccount("启东农商行", "张三", "6230660035000000025"), PovertyDesk.CLERK));
        desk.pay();
        bureau.work();
        assertThat(payment(id)).isNotEqualTo(first);
        Batch late = result(2, first, "PAID", "21000.00", "");
        assertThat(refusals(late)).containsExactly("2," + first + ",payment_id,PAYMENT_SETTLED");
        results(2, payment(id), "PAID", "21000.00", "");
        assertThat(desk.state(id)).isEqualTo(PovertyState.PAID);
        assertThat(bureau.rows("select attempt, state from poverty_payment order by attempt")).containsExactly("1|RETURNED", "2|PAID");
        assertThat(codeOf(desk::pay)).isEqualTo("NOT_ALLOWED_NOW");
    }

    @Test
    void theDatabaseItselfPaysNoHouseholdTwice() throws Exception {
        String id = granted();
        desk.pay();
        assertThatThrownBy(() -> bureau.change("insert into poverty_payment (payment_id, file_id, application_id, live, attempt, bank_name, account_name, account_no, amount, "
                + "version, state) select 'second', file_id, application_id, live, 2, bank_name, account_name, account_no, amount, version, state from poverty_payment"))
                .isInstanceOf(SQLException.class);
        assertThat(desk.show(id).payments()).hasSize(1);
    }

    @Test
    void whatASecondPersonRefusedIsProposedAnew() throws Exception {
        granted();
        desk.inOne(() -> desk.parts().payments.propose(PovertyDesk.FINANCE));
        assertThat(codeOf(() -> desk.inOne(() -> desk.parts().payments.propose(PovertyDesk.FINANCE2)))).isEqualTo("PROPOSAL_WAITING");
        String proposal = bureau.text("select proposal_id from proposal where kind = 'PAY_POVERTY'").orElseThrow();
        desk.inOne(() -> desk.parts().confirming.refuse(proposal, "月底统一发放", PovertyDesk.FINANCE2));
        desk.pay();
        assertThat(bureau.rows("select state, count(*) from poverty_payment group by state")).containsExactly("SENT|1");
        assertThat(bureau.count("poverty_payment_file")).isOne();
    }

    @Test
    void anotherAmountOrAnUnknownPaymentIsRefused() throws Exception {
        String id = granted();
        desk.pay();
        bureau.work();
        assertThat(refusals(result(1, payment(id), "PAID", "20999.99", ""))).containsExactly("2," + payment(id) + ",payment_id,PAYMENT_AMOUNT");
        assertThat(refusals(result(1, "unknown", "PAID", "1.00", ""))).containsExactly("2,unknown,payment_id,PAYMENT_UNKNOWN");
        assertThat(desk.state(id)).isEqualTo(PovertyState.SENT);
    }

    @Test
    void aTownSeesItsOwnOnly() throws Exception {
        String id = desk.draft(PovertyDesk.household(1, TODAY, PATIENT));
        assertThat(codeOf(() -> desk.inOne(() -> desk.parts().showing.show(id, PovertyDesk.OTHER_TOWN)))).isEqualTo("APPLICATION_UNKNOWN");
        assertThat(codeOf(() -> desk.inOne(() -> desk.parts().submitting.submit(id, PovertyDesk.OTHER_TOWN)))).isEqualTo("APPLICATION_UNKNOWN");
        assertThat(desk.inOne(() -> desk.parts().showing.page(yibao.poverty.ApplicationFilter.ALL, Long.MAX_VALUE, 10, PovertyDesk.OTHER_TOWN))).isEmpty();
        assertThat(desk.inOne(() -> desk.parts().showing.count(yibao.poverty.ApplicationFilter.ALL, PovertyDesk.CLERK))).isOne();
        assertThat(bureau.count("audit_event where outcome = 'OUT_OF_SCOPE'")).isEqualTo(2);
    }

    @Test
    void onlyTheOfficeWhoseStepItIsMayTakeIt() {
        String id = desk.draft(PovertyDesk.household(1, TODAY, PATIENT));
        desk.submit(id);
        assertThat(codeOf(() -> desk.inOne(() -> desk.parts().assets.recordIncome(id, PovertyDesk.earning("1.00", TODAY), PovertyDesk.REVIEWER)))).isEqualTo("NOT_ALLOWED_NOW");
        assertThat(desk.show(id).now()).containsExactly(PovertyAct.RETURN);
    }

    @Test
    void everyLookAtAMemberIsNoted() throws Exception {
        String id = desk.draft(PovertyDesk.household(1, TODAY, PATIENT, WIFE));
        desk.show(id);
        assertThat(bureau.count("audit_event where action = 'POVERTY_VIEW' and outcome = 'SHOWN'")).isOne();
        assertThat(looked().at(WIFE.certno())).containsExactly("clerk POVERTY_SAVE 因病支出型救助办理 SHOWN DRAFT",
                "assistance POVERTY_VIEW 因病支出型救助办理 SHOWN DRAFT");
        assertThat(bureau.count("audit_event where detail like ? or coalesce(object_ref, '') like ?", "%" + PATIENT.certno() + "%", "%" + PATIENT.certno() + "%")).isZero();
    }

    @Test
    void whoLookedAtTheApplicantIsFoundForAPageOfApplicationsAndOfPayments() throws Exception {
        String id = granted();
        String no = desk.show(id).line().applicationNo();
        String file = desk.pay();
        int before = looked().at(PATIENT.certno()).size();
        desk.inOne(() -> desk.parts().showing.page(yibao.poverty.ApplicationFilter.ALL, Long.MAX_VALUE, 20, PovertyDesk.REVIEWER));
        desk.inOne(() -> desk.parts().showing.pageFrom(yibao.poverty.ApplicationFilter.ALL, 0, 20, PovertyDesk.CIVIL));
        desk.inOne(() -> desk.parts().showingPayments.lines(file, PovertyDesk.FINANCE));
        assertThat(looked().at(PATIENT.certno()).stream().skip(before)).containsExactly(
                "assistance POVERTY_LIST 因病支出型救助办理 SHOWN " + no + " SENT", "civil POVERTY_LIST 因病支出型救助办理 SHOWN " + no + " SENT",
                "finance POVERTY_PAYMENTS 救助发放核对 SHOWN " + no + " SENT 21000.00");
        assertThat(looked().at(WIFE.certno())).as("the lists name the applicant only").noneMatch(look -> look.contains("POVERTY_LIST"));
        assertThat(bureau.verifyAudit()).isInstanceOf(yibao.kernel.audit.Verdict.Intact.class);
    }

    private WhoLooked looked() {
        return new WhoLooked(bureau.database(), clock);
    }

    @Test
    void anOldRegisterIsTakenOverOnce() throws Exception {
        City city = City.at(0.02);
        Batch first = new CityBatches(city, exchange()).povertyRegister();
        bureau.settle();
        assertThat(outcome(first)).as(() -> text(first)).isEqualTo("ACCEPTED");
        assertThat(bureau.rows("select state, count(*), sum(amount) from poverty_application group by state order by state")).containsExactly("CLOSED|7|16580.00", "TOWN_AUDIT|1|");
        assertThat(bureau.rows("select state, count(*), sum(amount) from poverty_payment group by state")).containsExactly("PAID|7|16580.00");
        assertThat(board()).as("its notices are over").isEmpty();
        String settled = bureau.text("select application_id from poverty_application where state = 'CLOSED' order by number fetch first 1 rows only").orElseThrow();
        assertThat(desk.show(settled).life()).hasSize(8).first().satisfies(step -> assertThat(step.at()).hasToString("2021-01-04T01:00:00Z"));
        String open = bureau.text("select application_id from poverty_application where state = 'TOWN_AUDIT'").orElseThrow();
        desk.inOne(() -> desk.parts().assets.recordTownAudit(open, PovertyDesk.earning("60000.00", TODAY), yibao.kernel.access.Caller.everywhere("clerk", "clerk")));
        assertThat(desk.state(open)).isEqualTo(PovertyState.INCOME_CHECK);
        clock.pass(Duration.ofMinutes(11));
        bureau.work();
        assertThat(sent("civil-affairs", "income-check-requests")).hasSize(2);
    }

    private String text(Batch batch) {
        try {
            return Files.readString(receiptFile(batch));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private List<PublishedNotice> board() {
        return desk.inOne(() -> desk.parts().board.list(null, null, 50));
    }

    private String payment(String id) throws SQLException {
        return bureau.text("select payment_id from poverty_payment where application_id = ? and live is not null", id).orElseThrow();
    }

    private List<String> sent(String agency, String message) throws IOException {
        Path newest = Bureau.list(exchange().resolve(agency).resolve("outbox")).stream().filter(file -> file.getFileName().toString().startsWith(message + "-")
                && file.toString().endsWith(".csv")).reduce((one, other) -> other).orElseThrow();
        return Files.readAllLines(newest);
    }

    private Batch answer(int sequence, String request, String income) throws IOException {
        Batch batch = BatchFile.of(Message.INCOME_CHECK_RESULTS, sequence, TODAY).handIn(exchange(),
                row -> row.accept(new String[] {request, "2022-02-01", income, "0.00", "0", "1", "启东市核对中心", ""}));
        bureau.settle();
        return batch;
    }

    private Batch result(int sequence, String payment, String result, String amount, String reason) throws IOException {
        Batch batch = BatchFile.of(Message.POVERTY_PAYMENT_RESULTS, sequence, TODAY).handIn(exchange(),
                row -> row.accept(new String[] {payment, result, "2022-02-10", amount, reason}));
        bureau.settle();
        return batch;
    }

    private void results(int sequence, String payment, String result, String amount, String reason) throws IOException {
        assertThat(outcome(result(sequence, payment, result, amount, reason))).isEqualTo("ACCEPTED");
    }
}
