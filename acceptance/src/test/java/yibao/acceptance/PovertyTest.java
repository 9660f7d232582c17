package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.City;
import yibao.simulators.CityBatches;
import yibao.simulators.Message;

/** A household from the town's desk to the bank and back. */
class PovertyTest extends PovertyCase {

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
    void aTownSeesItsOwnOnly() throws Exception {
        String id = desk.draft(PovertyDesk.household(1, TODAY, PATIENT));
        assertThat(codeOf(() -> desk.inOne(() -> desk.parts().showing.show(id, PovertyDesk.OTHER_TOWN)))).isEqualTo("APPLICATION_UNKNOWN");
        assertThat(codeOf(() -> desk.inOne(() -> desk.parts().submitting.submit(id, PovertyDesk.OTHER_TOWN)))).isEqualTo("APPLICATION_UNKNOWN");
        assertThat(desk.inOne(() -> desk.parts().showing.page(yibao.poverty.ApplicationFilter.ALL, Long.MAX_VALUE, 10, PovertyDesk.OTHER_TOWN))).isEmpty();
        assertThat(desk.inOne(() -> desk.parts().showing.count(yibao.poverty.ApplicationFilter.ALL, PovertyDesk.CLERK))).isOne();
        assertThat(bureau.count("audit_event where outcome = 'OUT_OF_SCOPE'")).isEqualTo(2);
    }

    @Test
    void oneHouseholdIsOnItsWayOnce() throws Exception {
        String first = desk.draft(PovertyDesk.household(1, TODAY, PATIENT, WIFE));
        String second = desk.draft(PovertyDesk.household(2, TODAY, WIFE));
        desk.submit(first);
        assertThat(codeOf(() -> desk.submit(second))).isEqualTo("HOUSEHOLD_TWICE");
        desk.inOne(() -> desk.parts().returning.withdraw(first, "重复", PovertyDesk.CLERK));
        desk.submit(second);
    }

    @Test
    void whatWasGrantedIsNotGrantedAgainWhileItHolds() throws Exception {
        String id = granted();
        String again = desk.draft(PovertyDesk.household(4, LocalDate.of(2022, 2, 9), PATIENT));
        assertThat(codeOf(() -> desk.submit(again))).isEqualTo("HOUSEHOLD_TWICE");
        assertThat(desk.state(id)).isEqualTo(PovertyState.PAYMENT);
        clock.pass(Duration.ofDays(400));
        assertThat(codeOf(() -> desk.submit(again))).as("that one still waits for its money").isEqualTo("HOUSEHOLD_TWICE");
        bureau.change("update poverty_application set state = 'CLOSED' where application_id = '" + id + "'");
        desk.submit(again);
    }

    @Test
    void whatCostsTooLittleIsNeitherSupportedNorPublished() throws Exception {
        String id = desk.draft(PovertyDesk.household(1, TODAY, PATIENT, WIFE));
        desk.submit(id);
        desk.income(id, "900000.00");
        assertThat(desk.cost(id)).isFalse();
        assertThat(codeOf(() -> desk.meet(id, true))).isEqualTo("APPLICATION_UNFIT");
        desk.meet(id, false);
        assertThat(desk.state(id)).isEqualTo(PovertyState.DECISION);
        assertThat(codeOf(() -> desk.publish(id))).isEqualTo("NOT_ALLOWED_NOW");
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
        desk.inOne(() -> desk.parts().showing.form(id, PovertyDesk.CLERK));
        assertThat(looked().at(WIFE.certno())).as("the form has whole numbers").last().isEqualTo("clerk POVERTY_VIEW 因病支出型救助办理 SHOWN_FULL DRAFT");
        assertThat(bureau.count("audit_event where detail like ? or coalesce(object_ref, '') like ?", "%" + PATIENT.certno() + "%", "%" + PATIENT.certno() + "%")).isZero();
    }

    @Test
    void aDraftRefusedForANameIsALookAllTheSame() throws Exception {
        bureau.change("insert into person (psn_cert_type, certno, psn_name, name_key, gend, brdy, source, known_from, known_to) values ('01', '" + WIFE.certno()
                + "', '王某', 1, '2', date '1980-01-01', 'REG #1', timestamp with time zone '2021-01-01 00:00:00+00', timestamp with time zone "
                + "'9999-12-31 00:00:00+00')");
        assertThat(codeOf(() -> desk.draft(PovertyDesk.household(1, TODAY, PATIENT, WIFE)))).isEqualTo("APPLICATION_UNFIT");
        assertThat(bureau.count("poverty_application")).isZero();
        assertThat(looked().at(WIFE.certno())).containsExactly("clerk POVERTY_SAVE 因病支出型救助办理 REFUSED");
        assertThat(looked().at(PATIENT.certno())).isEmpty();
    }

    @Test
    void aFileOfPaymentsThatIsNotThereIsSaidToBeUnknown() {
        assertThat(codeOf(() -> desk.inOne(() -> desk.parts().showingPayments.lines("nope", PovertyDesk.FINANCE)))).isEqualTo("PAYMENT_FILE_UNKNOWN");
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
}
