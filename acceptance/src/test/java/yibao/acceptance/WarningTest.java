package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.enrolment.boundary.ExportPurpose;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.sheet.SheetReader;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;
import yibao.warning.AlertFilter;
import yibao.warning.AlertState;
import yibao.warning.AlertType;
import yibao.warning.FeedbackLine;
import yibao.warning.FeedbackOutcome;
import yibao.warning.Lead;
import yibao.warning.LeadFilter;
import yibao.warning.LeadReason;
import yibao.warning.PovertyAlert;

/**
 * Early warning over settlements that come by batches. Last year's rural income is 28,900.00 per head: the lines are
 * 14,450.00 for whoever is listed and 28,900.00 for everybody.
 */
class WarningTest extends BureauTest {
    private static final Caller REVIEWER = new Caller("assistance", "A1", Set.of("assistance"), Scope.EVERYWHERE);
    private static final Caller CIVIL = new Caller("civil", "C1", Set.of("civil"), Scope.EVERYWHERE);
    private static final Caller OF_TOWN = new Caller("clerk", "T1", Set.of("clerk"), Scope.of("320681101000"));
    /** Listed as 低保对象. */
    private static final Citizen ZHANG = Citizen.of(1);
    private static final Citizen LI = Citizen.of(2);
    /** Of one household in town 101. */
    private static final Citizen WANG = Citizen.of(3);
    private static final Citizen WU = Citizen.of(4);
    private static final Citizen ZHAO = Citizen.of(5);

    private final int[] sequences = new int[Message.values().length];

    @BeforeEach
    void peopleAreInsured() throws IOException {
        handIn(Message.INSURED_ROSTER, row(ZHANG), row(LI), row(WANG, "town_code", "320681101", "household_no", "H7"),
                row(WU, "town_code", "320681101", "household_no", "H7"), row(ZHAO, "town_code", "320681101"));
        handIn(Message.HARDSHIP_LIST, ZHANG.listed("DB", "2021-07-01", ""));
        clock.pass(Duration.ofHours(1));
    }

    private static String[] row(Citizen who, String... changes) {
        var row = who.enrolled();
        row[Message.INSURED_ROSTER.columns().indexOf("year")] = "2021";
        for (int i = 0; i < changes.length; i += 2) {
            row[Message.INSURED_ROSTER.columns().indexOf(changes[i])] = changes[i + 1];
        }
        return row;
    }

    private Batch handIn(Message message, String[]... rows) throws IOException {
        var batch = BatchFile.of(message, ++sequences[message.ordinal()], LocalDate.of(2022, 1, 31)).handIn(exchange(), row -> List.of(rows).forEach(row));
        bureau.settle();
        clock.pass(Duration.ofMinutes(1));
        return batch;
    }

    private void settle(Stay... stays) throws Exception {
        var rows = new ArrayList<String[]>();
        for (var stay : stays) {
            rows.add(stay.row());
        }
        assertThat(outcome(handIn(Message.SETTLEMENTS, rows.toArray(String[][]::new)))).isEqualTo("ACCEPTED");
        assertThat(bureau.rows("select message from job where state not in ('DONE', 'QUEUED')")).isEmpty();
    }

    /** Nobody is insured any more in 2022, so all of a bill is the person's burden and the amounts are made to measure. */
    private static Stay stay(Citizen who, String number, String amount) {
        return Stay.of(who, number, "2022-01-10", amount);
    }

    private List<PovertyAlert> alerts(AlertFilter filter, Caller caller) {
        return in(() -> bureau.warning().alerts.pageAfter(filter, 0, 100, caller));
    }

    private List<PovertyAlert> alerts() {
        return alerts(AlertFilter.all(2022), REVIEWER);
    }

    private List<Lead> leads(Caller caller) {
        return in(() -> bureau.warning().leads.pageAfter(LeadFilter.all(2022), 0, 100, caller));
    }

    private <T> T in(java.util.concurrent.Callable<T> work) {
        return bureau.warning().in(work);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private List<String> pushed() throws IOException {
        try (var files = Files.list(exchange().resolve("civil-affairs/outbox"))) {
            return files.map(Path::toString).filter(name -> name.contains("poverty-alerts-") && name.endsWith(".csv")).sorted().toList();
        }
    }

    @Test
    void whoeverReachesTheirLineIsPushedToCivilAffairs() throws Exception {
        settle(stay(ZHANG, "Z1", "14450.00"), stay(LI, "L1", "28899.99"), stay(ZHAO, "O1", "28900.00"));

        assertThat(alerts()).extracting(alert -> alert.who().certno(), PovertyAlert::lineCode, alert -> alert.line().toString(), PovertyAlert::classes,
                PovertyAlert::townCode, PovertyAlert::state, PovertyAlert::dueOn).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple(ZHANG.certno(), "HALF", "14450.00", "DB", "320681100", AlertState.OPEN, LocalDate.of(2022, 2, 16)),
                org.assertj.core.groups.Tuple.tuple(ZHAO.certno(), "WHOLE", "28900.00", "", "320681101", AlertState.OPEN, LocalDate.of(2022, 2, 16)));
        assertThat(alerts().get(0).sentence()).startsWith("2022-01-01 至 2022-02-01，").contains("2021 年 28900.00 元");

        var file = Path.of(pushed().get(0));
        assertThat(Files.readAllLines(file)).hasSize(3).anyMatch(line -> line.contains(",NEW,PERSON,01," + ZHANG.certno()));
        var manifest = JSON.readTree(Path.of(file.toString().replace(".csv", ".manifest.json")).toFile());
        assertThat(manifest.path("contract").asText()).isEqualTo("poverty-alerts/1");
        assertThat(manifest.path("mode").asText()).isEqualTo("DELTA");
        assertThat(manifest.path("amount").asText()).isEqualTo("43350.00");
        assertThat(bureau.verifyAudit()).isInstanceOf(yibao.kernel.audit.Verdict.Intact.class);
    }

    @Test
    void nobodyIsToldOfTwiceUnlessTheNextLineIsCrossed() throws Exception {
        settle(stay(ZHANG, "Z1", "14450.00"));
        var first = alerts().get(0);
        settle(stay(ZHANG, "Z2", "1000.00"));
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.figures().burden()).hasToString("14450.00");
            assertThat(alert.nowBurden()).hasToString("15450.00");
        });
        assertThat(pushed()).hasSize(1);

        settle(stay(ZHANG, "Z3", "13450.00"));
        assertThat(alerts()).extracting(PovertyAlert::lineCode, PovertyAlert::state, PovertyAlert::initAlertId).containsExactly(
                org.assertj.core.groups.Tuple.tuple("HALF", AlertState.SUPERSEDED, null),
                org.assertj.core.groups.Tuple.tuple("WHOLE", AlertState.OPEN, first.alertId()));
        assertThat(Files.readAllLines(Path.of(pushed().get(1)))).hasSize(3).anyMatch(line -> line.startsWith(first.alertId() + ",SUPERSEDED,"))
                .anyMatch(line -> line.contains(",NEW,"));
    }

    @Test
    void aReversalThatBringsTheBurdenDownWithdrawsTheAlertWithItsReason() throws Exception {
        var bill = stay(ZHANG, "Z2", "10000.00");
        settle(stay(ZHANG, "Z1", "5000.00"), bill);
        settle(bill.reversal("R2", "2022-01-20"));
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.WITHDRAWN);
            assertThat(alert.endedReason()).isEqualTo("个人负担由预警时的 15000.00 元变为 5000.00 元，低于预警线 14450.00 元（结算冲销或重新计算），撤回预警");
        });
        assertThat(Files.readAllLines(Path.of(pushed().get(1)))).hasSize(2).anyMatch(line -> line.contains(",WITHDRAWN,") && line.contains(",5000.00,"));
        assertThat(leads(REVIEWER)).extracting(Lead::reason).containsExactly(LeadReason.LISTED_NO_ASSISTANCE);

        settle(stay(ZHANG, "Z3", "9450.00"));
        assertThat(alerts()).extracting(PovertyAlert::state).containsExactly(AlertState.WITHDRAWN, AlertState.OPEN);
    }

    @Test
    void aHouseholdIsMeasuredTogetherWhereNobodyAloneReachesTheLine() throws Exception {
        settle(stay(WANG, "W1", "20000.00"), stay(WU, "U1", "8899.99"));
        assertThat(alerts()).isEmpty();
        settle(stay(WU, "U2", "0.01"));
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.type()).isEqualTo(AlertType.HOUSEHOLD);
            assertThat(alert.householdNo()).isEqualTo("H7");
            assertThat(alert.who().certno()).isEqualTo(WANG.certno());
            assertThat(alert.figures().burden()).hasToString("28900.00");
            assertThat(alert.sentence()).contains("同户 2 人合计");
        });
        assertThat(in(() -> bureau.warning().showing.show(alerts().get(0).alertId(), REVIEWER)).members())
                .extracting(member -> member.burden().toString()).containsExactly("20000.00", "8900.00");

        settle(stay(WANG, "W2", "8900.00"));
        assertThat(alerts()).extracting(PovertyAlert::type, PovertyAlert::state).containsExactly(
                org.assertj.core.groups.Tuple.tuple(AlertType.HOUSEHOLD, AlertState.OPEN),
                org.assertj.core.groups.Tuple.tuple(AlertType.PERSON, AlertState.OPEN));
    }

    @Test
    void billsOfTheCounterAreMeasuredTogetherAfterAWhile() throws Exception {
        var counter = bureau.settlements();
        counter.settle(stay(ZHANG, "Z1", "14450.00").row());
        counter.settle(stay(ZHAO, "O1", "28900.00").row());
        assertThat(bureau.count("job where kind = 'MEASURE_WARNING'")).isOne();
        bureau.settle();
        assertThat(alerts()).isEmpty();
        clock.pass(Duration.ofMinutes(10));
        bureau.settle();
        assertThat(alerts()).hasSize(2);
        counter.settle(stay(LI, "L1", "28900.00").row());
        assertThat(bureau.count("job where kind = 'MEASURE_WARNING' and state = 'QUEUED'")).as("the one that is done takes nobody in").isOne();
    }

    @Test
    void aBatchDoesNotWaitForTheCounter() throws Exception {
        bureau.settlements().settle(stay(LI, "L1", "100.00").row());
        settle(stay(ZHANG, "Z1", "14450.00"));
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void answersComeBackByFileAndWrongOnesAreNamed() throws Exception {
        settle(stay(ZHANG, "Z1", "14450.00"), stay(ZHAO, "O1", "28900.00"));
        var zhang = alerts().stream().filter(alert -> alert.who().certno().equals(ZHANG.certno())).findFirst().orElseThrow().alertId();
        var zhao = alerts().stream().filter(alert -> alert.who().certno().equals(ZHAO.certno())).findFirst().orElseThrow().alertId();

        var good = handIn(Message.POVERTY_FEEDBACK, new String[] {zhang, "UNDER_CHECK", "2022-02-01", "", "已入户"},
                new String[] {zhang, "VERIFIED_HARDSHIP", "2022-02-03", "临时救助 2000 元", ""}, new String[] {zhao, "UNDER_CHECK", "2022-02-01", "", ""});
        assertThat(outcome(good)).isEqualTo("ACCEPTED");
        assertThat(in(() -> bureau.warning().showing.show(zhang, CIVIL)).feedback()).extracting("outcome").containsExactly(FeedbackOutcome.UNDER_CHECK,
                FeedbackOutcome.VERIFIED_HARDSHIP);
        assertThat(in(() -> bureau.warning().showing.show(zhang, CIVIL)).alert().state()).isEqualTo(AlertState.VERIFIED_HARDSHIP);

        var again = handIn(Message.POVERTY_FEEDBACK, new String[] {zhang, "VERIFIED_HARDSHIP", "2022-02-03", "临时救助 2000 元", ""});
        assertThat(receipt(again).at("/rows/unchanged").asInt()).isEqualTo(1);

        var bad = handIn(Message.POVERTY_FEEDBACK, new String[] {"nobody", "NO_HARDSHIP", "2022-02-03", "", ""},
                new String[] {zhang, "NO_HARDSHIP", "2022-02-04", "", ""}, new String[] {zhang, "UNDER_CHECK", "2022-02-04", "", ""},
                new String[] {zhao, "NO_HARDSHIP", "2022-01-31", "", ""}, new String[] {zhao, "PERHAPS", "2022-02-04", "", ""});
        assertThat(outcome(bad)).isEqualTo("REJECTED");
        assertThat(refusals(bad)).containsExactlyInAnyOrder("2,nobody,alert_id,ALERT_UNKNOWN", "3," + zhang + ",outcome,VERDICT_TWICE",
                "4," + zhang + ",outcome,FEEDBACK_ORDER", "5," + zhao + ",checked_on,FEEDBACK_ORDER", "6," + zhao + ",outcome,CODE_UNKNOWN");
    }

    private int give(String alertId, FeedbackOutcome outcome, Caller caller) {
        return in(() -> bureau.warning().feedback.give(List.of(new FeedbackLine(alertId, outcome, LocalDate.of(2022, 2, 1), null, null)), caller));
    }

    @Test
    void answersByHandFollowTheSameRules() throws Exception {
        settle(stay(ZHANG, "Z1", "14450.00"));
        var zhang = alerts().get(0).alertId();
        assertThat(give(zhang, FeedbackOutcome.UNDER_CHECK, CIVIL)).isEqualTo(1);
        assertThat(give(zhang, FeedbackOutcome.UNDER_CHECK, CIVIL)).isZero();
        assertThat(give(zhang, FeedbackOutcome.NOT_FOUND, CIVIL)).isEqualTo(1);
        assertRefused("VERDICT_TWICE", () -> give(zhang, FeedbackOutcome.NO_HARDSHIP, CIVIL));
        assertRefused("ALERT_UNKNOWN", () -> give("nobody", FeedbackOutcome.NO_HARDSHIP, CIVIL));
        assertRefused("ALERT_UNKNOWN", () -> give(zhang, FeedbackOutcome.NO_HARDSHIP, OF_TOWN));
        assertRefused("DATE_IN_FUTURE", () -> in(() -> bureau.warning().feedback.give(List.of(new FeedbackLine(zhang, FeedbackOutcome.UNDER_CHECK,
                LocalDate.of(2022, 3, 1), null, null)), CIVIL)));
    }

    @Test
    void aTownSeesItsOwnPeopleOnly() throws Exception {
        settle(stay(ZHANG, "Z1", "14450.00"), stay(ZHAO, "O1", "28900.00"));
        var zhang = alerts().get(0).who().certno().equals(ZHANG.certno()) ? alerts().get(0) : alerts().get(1);
        assertThat(alerts(AlertFilter.all(2022), OF_TOWN)).singleElement().extracting(alert -> alert.who().certno()).isEqualTo(ZHAO.certno());
        assertRefused("ALERT_UNKNOWN", () -> in(() -> bureau.warning().showing.show(zhang.alertId(), OF_TOWN)));
        assertRefused("ALERT_UNKNOWN", () -> in(() -> bureau.warning().recomputing.recompute(zhang.alertId(), OF_TOWN)));
        assertThat(in(() -> bureau.warning().alerts.openAfter(0, 10, OF_TOWN))).hasSize(1);
        assertThat(leads(OF_TOWN)).extracting(lead -> lead.who().certno()).containsOnly(ZHAO.certno());
        long other = leads(REVIEWER).stream().filter(lead -> lead.who().certno().equals(ZHANG.certno())).findFirst().orElseThrow().leadId();
        assertRefused("LEAD_UNKNOWN", () -> in(() -> bureau.warning().followingUp.mark(List.of(other), "CONTACTED", null, OF_TOWN)));
        assertThat(bureau.warning().overview.show(2022, OF_TOWN).total().raised()).isEqualTo(1);
        assertThat(books(OF_TOWN)).containsExactly("找人清单-2022-320681101南阳镇.xlsx");
        assertThat(bureau.count("audit_event where action = 'READ_ALERTS'")).isPositive();
    }

    @Test
    void whatIsNotAnsweredInTimeIsOverdueAndRaisesAnAlarmUntilItIs() throws Exception {
        settle(stay(ZHANG, "Z1", "14450.00"));
        clock.pass(Duration.ofDays(15));
        bureau.remindOfAlerts();
        assertThat(bureau.alarms()).isEmpty();
        clock.pass(Duration.ofDays(1));
        bureau.remindOfAlerts();
        assertThat(bureau.alarms()).containsExactly("ALERTS_OVERDUE");
        assertThat(in(() -> bureau.warning().alerts.countOverdue(2022, REVIEWER))).isEqualTo(1);
        assertThat(bureau.warning().overview.show(2022, REVIEWER)).satisfies(shown -> {
            assertThat(shown.total()).extracting("raised", "standing", "open", "overdue").containsExactly(1L, 1L, 1L, 1L);
            assertThat(shown.byLine()).singleElement().extracting("key", "persons", "overdue").containsExactly("HALF", 1L, 1L);
            assertThat(shown.byTown()).singleElement().extracting("key").isEqualTo("320681100");
            assertThat(shown.byMonth()).singleElement().extracting("key").isEqualTo("2022-02");
            assertThat(shown.byAge()).filteredOn(age -> age.open() > 0).singleElement().extracting("fromDays").isEqualTo(16);
            assertThat(shown.run().people()).isEqualTo(1);
        });
        give(alerts().get(0).alertId(), FeedbackOutcome.NO_HARDSHIP, CIVIL);
        bureau.remindOfAlerts();
        assertThat(bureau.alarms()).isEmpty();
    }

    @Test
    void anAlertRecomputesWordForWord() throws Exception {
        settle(stay(ZHANG, "Z1", "20000.00"), stay(WANG, "W1", "20000.00"), stay(WU, "U1", "9000.00"));
        assertThat(alerts()).hasSize(2).allSatisfy(alert -> {
            var again = in(() -> bureau.warning().recomputing.recompute(alert.alertId(), REVIEWER));
            assertThat(again.equal()).isTrue();
            assertThat(again.policyUntouched()).isTrue();
            assertThat(again.now()).isEqualTo(alert.sentence());
        });
        bureau.change("update poverty_alert set psn_burden_amt = 1");
        assertThat(in(() -> bureau.warning().recomputing.recompute(alerts().get(0).alertId(), REVIEWER)).equal()).isFalse();
    }

    @Test
    void whoFitsABenefitAndHasNotAppliedIsLookedUpUntilTheyApply() throws Exception {
        settle(stay(ZHANG, "Z1", "20000.00"), stay(LI, "L1", "30000.00"), stay(ZHAO, "O1", "5000.00"));
        assertThat(leads(REVIEWER)).extracting(lead -> lead.who().certno(), Lead::reason).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple(ZHANG.certno(), LeadReason.LISTED_NOT_APPLIED),
                org.assertj.core.groups.Tuple.tuple(ZHANG.certno(), LeadReason.LISTED_NO_ASSISTANCE),
                org.assertj.core.groups.Tuple.tuple(LI.certno(), LeadReason.OVER_LINE_NOT_APPLIED));
        var li = leads(REVIEWER).stream().filter(lead -> lead.who().certno().equals(LI.certno())).findFirst().orElseThrow();
        in(() -> bureau.warning().followingUp.mark(List.of(li.leadId()), "CONTACTED", "电话不通", REVIEWER));
        in(() -> bureau.warning().followingUp.mark(List.of(li.leadId()), "WILL_APPLY", "已告知", REVIEWER));

        give(alerts().stream().filter(alert -> alert.who().certno().equals(LI.certno())).findFirst().orElseThrow().alertId(),
                FeedbackOutcome.VERIFIED_HARDSHIP, CIVIL);
        settle(stay(LI, "L2", "100.00"));
        assertThat(leads(REVIEWER)).filteredOn(lead -> lead.who().certno().equals(LI.certno())).extracting(Lead::reason, Lead::leadId,
                lead -> lead.followUp() == null ? null : lead.followUp().state(), lead -> lead.burden().toString()).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple(LeadReason.OVER_LINE_NOT_APPLIED, li.leadId(), "WILL_APPLY", "30100.00"),
                org.assertj.core.groups.Tuple.tuple(LeadReason.VERIFIED_NOT_LISTED, leads(REVIEWER).get(leads(REVIEWER).size() - 1).leadId(), null,
                        "30100.00"));
        assertThat(in(() -> bureau.warning().leads.countUnfinished(2022, REVIEWER))).isEqualTo(4);
        in(() -> bureau.warning().followingUp.mark(List.of(li.leadId()), "APPLIED", null, REVIEWER));
        assertThat(in(() -> bureau.warning().leads.countUnfinished(2022, REVIEWER))).isEqualTo(3);

        bureau.change("insert into poverty_application (application_id, poverty_class, insu_admdvs, town_code, state, since, version, applied_on) "
                + "values ('P1', 1, '320681', '320681100', 'INCOME_CHECK', timestamp with time zone '2022-02-02 00:00:00+00', 1, date '2022-02-02')");
        bureau.change("insert into poverty_member (application_id, line, psn_cert_type, certno, psn_name, relation, patient) values ('P1', 1, '01', '"
                + LI.certno() + "', '某', '本人', true)");
        settle(stay(LI, "L3", "100.00"));
        assertThat(leads(REVIEWER)).extracting(lead -> lead.who().certno()).containsOnly(ZHANG.certno());
    }

    @Test
    void aMarkThatDoesNotFitMarksNobody() throws Exception {
        settle(stay(ZHANG, "Z1", "20000.00"));
        long one = leads(REVIEWER).get(0).leadId();
        assertRefused("FINDING_STATE_UNKNOWN", () -> in(() -> bureau.warning().followingUp.mark(List.of(one), "SLEEPING", null, REVIEWER)));
        assertRefused("NOBODY_CHOSEN", () -> in(() -> bureau.warning().followingUp.mark(List.of(), "CONTACTED", null, REVIEWER)));
        assertRefused("LEAD_UNKNOWN", () -> in(() -> bureau.warning().followingUp.mark(List.of(one, 999L), "CONTACTED", null, REVIEWER)));
        assertThat(bureau.count("lead_mark")).isZero();
    }

    @Test
    void theListLeavesMaskedUnlessAPurposeIsGiven() throws Exception {
        settle(stay(ZHANG, "Z1", "20000.00"));
        assertThat(sheet(ExportPurpose.MASKED)).hasSize(2).allMatch(cells -> cells.get(5).contains("********"));
        assertThat(sheet(new ExportPurpose(true, "下发各镇走访"))).extracting(cells -> cells.get(5)).containsOnly(ZHANG.certno());
        assertThat(bureau.rows("select outcome, detail from audit_event where action = 'EXPORT_LEADS' order by seq"))
                .containsExactly("SHOWN|all towns", "SHOWN_FULL|all towns");
        assertThat(new WhoLooked(bureau.database(), clock).at(ZHANG.certno())).containsExactly(
                "assistance EXPORT_LEADS 制度找人 SHOWN LISTED_NOT_APPLIED 20000.00; LISTED_NO_ASSISTANCE 20000.00",
                "assistance EXPORT_LEADS 下发各镇走访 SHOWN_FULL LISTED_NOT_APPLIED 20000.00; LISTED_NO_ASSISTANCE 20000.00");
    }

    @Test
    void everybodyOnAPageIsFoundInTheLogByTheirNumber() throws Exception {
        settle(stay(ZHANG, "Z1", "20000.00"), stay(WANG, "W1", "20000.00"), stay(WU, "U1", "8900.00"));
        leads(OF_TOWN);
        alerts();
        var household = alerts(AlertFilter.all(2022).of(new yibao.enrolment.PersonRef("01", WANG.certno())), OF_TOWN).stream()
                .filter(alert -> alert.type() == AlertType.HOUSEHOLD).findFirst().orElseThrow();
        in(() -> bureau.warning().showing.show(household.alertId(), OF_TOWN));
        in(() -> bureau.warning().alerts.openAfter(0, 10, CIVIL));
        var looked = new WhoLooked(bureau.database(), clock);
        assertThat(looked.at(ZHANG.certno())).containsExactly("assistance READ_ALERTS 预警核查 SHOWN HALF OPEN", "civil TELL_ALERT 预警核查 SHOWN_FULL HALF OPEN");
        assertThat(looked.at(WU.certno())).contains("clerk SHOW_ALERT 预警核查 SHOWN " + household.lineCode() + " OPEN");
        assertThat(looked.at(LI.certno())).isEmpty();
        assertThat(bureau.verifyAudit()).isInstanceOf(yibao.kernel.audit.Verdict.Intact.class);
    }

    private List<List<String>> sheet(ExportPurpose purpose) throws IOException {
        var out = new ByteArrayOutputStream();
        in(() -> bureau.warning().exporting.workbook(LeadFilter.all(2022), purpose, REVIEWER, out));
        var file = folder.resolve("leads.xlsx");
        Files.write(file, out.toByteArray());
        List<List<String>> rows = new ArrayList<>();
        try (var reader = SheetReader.open(file, "leads.xlsx")) {
            reader.forEach(row -> rows.add(row.cells()));
        }
        return rows;
    }

    private List<String> books(Caller caller) throws IOException {
        var out = new ByteArrayOutputStream();
        in(() -> bureau.warning().exporting.workbooksByTown(LeadFilter.all(2022), ExportPurpose.MASKED, caller, out));
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void eachMonthIsOrderedOnceAndAYearWithoutLinesSaysWhy() throws Exception {
        bureau.warning().monthly.step();
        clock.pass(Duration.ofMinutes(11));
        bureau.warning().monthly.step();
        assertThat(bureau.rows("select subject from job where kind = 'MEASURE_WARNING'")).containsExactly("2022");
        clock.pass(Duration.ofDays(28));
        bureau.warning().monthly.step();
        assertThat(bureau.count("job where kind = 'MEASURE_WARNING'")).isEqualTo(2);
        in(() -> bureau.warning().measuring.measure(2030, REVIEWER));
        bureau.work();
        assertThat(bureau.rows("select message from job where kind = 'MEASURE_WARNING' order by number")).satisfiesExactly(
                first -> assertThat(first).isEqualTo("同一年度还有后来的要求，并入其中测算"),
                second -> assertThat(second).isEqualTo("2022 年度：有个人负担 0 人，新增预警 0 条，撤回 0 条，待找人 0 人次"),
                third -> assertThat(third).startsWith("没有测算：政策表 disposable-income 中没有 2029 年农村居民人均可支配收入"));
        assertRefused("YEAR_UNKNOWN", () -> in(() -> bureau.warning().measuring.measure(12, REVIEWER)));
    }
}
