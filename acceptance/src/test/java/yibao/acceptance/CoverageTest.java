package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.enrolment.IdentityCase;
import yibao.enrolment.IdentityReason;
import yibao.enrolment.IdentityVerdict;
import yibao.enrolment.LapsedFilter;
import yibao.enrolment.LapsedPerson;
import yibao.enrolment.Situation;
import yibao.enrolment.boundary.ExportPurpose;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.sheet.SheetReader;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** Rates, the lapsed, key groups and doubtful identities, over a register that comes by batches. */
class CoverageTest extends BureauTest {
    private static final Caller WANG = new Caller("operator", "WANG", Set.of("operator"), Scope.EVERYWHERE);
    private static final Caller LI = new Caller("operator2", "LI", Set.of("operator"), Scope.EVERYWHERE);
    private static final Caller OF_TOWN = new Caller("town", "ZHAO", Set.of("operator"), Scope.of("320681101000"));
    private static final Citizen ZHANG = Citizen.of(1);
    private static final Citizen CHEN = Citizen.of(2);
    private static final Citizen SUN = Citizen.of(3);

    private int rosters;
    private int lists;
    private CoverageDesk desk;

    @BeforeEach
    void openTheDesk() {
        desk = new CoverageDesk(bureau.database(), clock);
    }

    private void roster(String[]... rows) throws IOException {
        hand(BatchFile.of(Message.INSURED_ROSTER, ++rosters, LocalDate.of(2021, 9, 30)), rows);
    }

    private void hand(BatchFile file, String[]... rows) throws IOException {
        var batch = file.handIn(exchange(), row -> List.of(rows).forEach(row));
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
    }

    /** The row of a citizen with some cells changed: name, value, name, value. */
    private static String[] row(Citizen who, String... changes) {
        var row = who.enrolled();
        for (int i = 0; i < changes.length; i += 2) {
            row[Message.INSURED_ROSTER.columns().indexOf(changes[i])] = changes[i + 1];
        }
        return row;
    }

    private List<LapsedPerson> lapsed(LapsedFilter filter, Caller caller) {
        return desk.in(() -> desk.lapsed.pageAfter(filter, 0, 100, caller));
    }

    private List<IdentityCase> openCases() {
        return desk.in(() -> desk.identities.page(IdentityCase.State.OPEN, null, 0, 100, WANG));
    }

    @Test
    void everybodyCountsOnceInTheRateOfTheDay() throws Exception {
        roster(row(ZHANG), row(CHEN, "town_code", "320681101", "insutype", "310"), row(CHEN, "town_code", "320681100"),
                row(SUN, "psn_insu_stas", "2"), row(Citizen.of(4), "death_date", "2022-03-31", "town_code", "320681100205"));
        desk.workOut();

        var spring = desk.rates.show(2022, LocalDate.of(2022, 3, 31), WANG);
        assertThat(spring.total().insured()).isEqualTo(3);
        assertThat(spring.total().residents()).isEqualTo(3);
        assertThat(spring.total().employees()).isEqualTo(1);
        assertThat(spring.total().both()).isEqualTo(1);
        assertThat(spring.total().population()).isEqualTo(967_300);
        assertThat(desk.rates.show(2022, LocalDate.of(2022, 4, 1), WANG).total().insured()).isEqualTo(2);
        assertThat(spring.towns()).filteredOn(town -> town.insured() > 0).extracting("division", "name", "insured")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("320681100", "汇龙镇", 2L),
                        org.assertj.core.groups.Tuple.tuple("320681101", "南阳镇", 1L));
    }

    @Test
    void townOfficerSeesTheOwnTownOnly() throws Exception {
        roster(row(ZHANG), row(CHEN, "town_code", "320681101", "insutype", "310"));
        desk.workOut();
        var rates = desk.rates.show(null, null, OF_TOWN);
        assertThat(rates.towns()).singleElement().extracting("division").isEqualTo("320681101");
        assertThat(rates.total().population()).isEqualTo(66_100);
    }

    @Test
    void dayOutsideTheYearIsRefused() throws Exception {
        roster(row(ZHANG));
        desk.workOut();
        assertRefused("DAY_OUTSIDE_YEAR", () -> desk.rates.show(2022, LocalDate.of(2021, 12, 31), WANG));
    }

    @Test
    void lapsedAreThoseOfLastYearWhomThisYearDoesNotInsure() throws Exception {
        lastYearAndThisYear();
        assertThat(lapsed(LapsedFilter.all(2022), WANG)).extracting(person -> person.who().certno(), LapsedPerson::situation,
                LapsedPerson::ageBand).containsExactly(
                org.assertj.core.groups.Tuple.tuple(SUN.certno(), Situation.PAUSED, "YOUNG"),
                org.assertj.core.groups.Tuple.tuple(Citizen.of(4).certno(), Situation.ABSENT, "YOUNG"),
                org.assertj.core.groups.Tuple.tuple(Citizen.of(5).certno(), Situation.ABSENT, "YOUNG"));
        assertThat(lapsed(LapsedFilter.all(2022).inTown("320681101205"), WANG)).hasSize(1);
        assertThat(lapsed(new LapsedFilter(2022, null, null, null, Situation.PAUSED, null, null), WANG)).hasSize(1);
        assertThat(desk.lapsed.count(LapsedFilter.all(2022), WANG)).isEqualTo(3);
    }

    /** ZHANG and CHEN stay, SUN is paused, 4 and 5 (of town 101) are gone. */
    private void lastYearAndThisYear() throws IOException {
        roster(row(ZHANG, "year", "2021"), row(CHEN, "year", "2021"), row(SUN, "year", "2021"), row(Citizen.of(4), "year", "2021"),
                row(Citizen.of(5), "year", "2021", "town_code", "320681101205"));
        roster(row(ZHANG), row(CHEN, "insutype", "310"), row(SUN, "psn_insu_stas", "2"));
        desk.workOut();
    }

    @Test
    void whoPaidWithoutBeingEnrolledIsNamed() throws Exception {
        lastYearAndThisYear();
        hand(BatchFile.of(Message.PREMIUM_RECEIPTS, 1, LocalDate.of(2022, 1, 31)), Citizen.of(4).pays("R1", "350.00"));
        desk.workOut();
        assertThat(lapsed(new LapsedFilter(2022, null, null, null, null, "PAID_UNLEVIED", null), WANG)).singleElement()
                .extracting(person -> person.who().certno()).isEqualTo(Citizen.of(4).certno());
    }

    @Test
    void townOfficerNeitherReadsNorMarksThePeopleOfAnotherTown() throws Exception {
        lastYearAndThisYear();
        assertThat(lapsed(LapsedFilter.all(2022), OF_TOWN)).singleElement().extracting(person -> person.who().certno())
                .isEqualTo(Citizen.of(5).certno());
        long others = lapsed(LapsedFilter.all(2022), WANG).get(0).rowId();
        assertRefused("LAPSED_UNKNOWN", () -> desk.in(() -> desk.followingUp.mark(2022, List.of(others), "CONTACTED", null, OF_TOWN)));
    }

    @Test
    void markStaysWithThePersonWhenTheListIsWorkedOutAgain() throws Exception {
        lastYearAndThisYear();
        var sun = lapsed(LapsedFilter.all(2022), WANG).get(0);
        desk.in(() -> desk.followingUp.mark(2022, List.of(sun.rowId()), "CONTACTED", "本人在家", WANG));
        desk.in(() -> desk.followingUp.mark(2022, List.of(sun.rowId()), "ELSEWHERE", "上海参保", LI));
        roster(row(Citizen.of(4)));
        desk.workOut();

        var now = lapsed(LapsedFilter.all(2022), WANG);
        assertThat(now).hasSize(2);
        assertThat(now.get(0).rowId()).isEqualTo(sun.rowId());
        assertThat(now.get(0).followUp()).extracting("state", "note", "by").containsExactly("ELSEWHERE", "上海参保", "operator2");
        assertThat(bureau.count("lapse_follow_up")).isEqualTo(2);
        assertThat(lapsed(new LapsedFilter(2022, null, null, null, null, null, LapsedFilter.UNTOUCHED), WANG)).hasSize(1);
    }

    @Test
    void unknownStateMarksNobody() throws Exception {
        lastYearAndThisYear();
        assertRefused("FOLLOW_UP_STATE_UNKNOWN", () -> desk.in(() -> desk.followingUp.mark(2022, List.of(1L), "SLEEPING", null, WANG)));
        assertRefused("NOBODY_CHOSEN", () -> desk.in(() -> desk.followingUp.mark(2022, List.of(), "CONTACTED", null, WANG)));
        assertRefused("LAPSED_UNKNOWN", () -> desk.in(() -> desk.followingUp.mark(2022, List.of(1L, 999L), "CONTACTED", null, WANG)));
        assertThat(bureau.count("lapse_follow_up")).isZero();
    }

    @Test
    void exportIsMaskedUnlessAPurposeIsGivenAndIsRemembered() throws Exception {
        lastYearAndThisYear();
        assertThat(sheet(ExportPurpose.MASKED)).hasSize(3).allMatch(row -> row.get(4).endsWith("*") && row.get(5).contains("********"));
        assertRefused("PURPOSE_MISSING", () -> new ExportPurpose(true, " "));
        assertThat(sheet(new ExportPurpose(true, "下发各镇走访"))).extracting(row -> row.get(5)).contains(SUN.certno());
        assertThat(bureau.rows("select outcome, detail from audit_event where action = 'EXPORT_LAPSED' order by seq"))
                .containsExactly("SHOWN|all towns", "SHOWN_FULL|all towns");
        assertThat(new WhoLooked(bureau.database(), clock).at(SUN.certno())).containsExactly("operator EXPORT_LAPSED 断保跟进 SHOWN PAUSED NONE",
                "operator EXPORT_LAPSED 下发各镇走访 SHOWN_FULL PAUSED NONE");
    }

    @Test
    void everybodyOnAPageIsFoundInTheLogByTheirNumber() throws Exception {
        lastYearAndThisYear();
        lapsed(LapsedFilter.all(2022), WANG);
        lapsed(LapsedFilter.all(2022), OF_TOWN);
        desk.in(() -> desk.lapsed.pageFrom(LapsedFilter.all(2022), 0, 1, LI));
        var looked = new WhoLooked(bureau.database(), clock);
        assertThat(looked.at(SUN.certno())).containsExactly("operator READ_LAPSED 断保跟进 SHOWN PAUSED NONE", "operator2 READ_LAPSED 断保跟进 SHOWN PAUSED NONE");
        assertThat(looked.at(ZHANG.certno())).isEmpty();
    }

    private List<List<String>> sheet(ExportPurpose purpose) throws IOException {
        var out = new ByteArrayOutputStream();
        desk.in(() -> desk.exporting.workbook(LapsedFilter.all(2022), purpose, WANG, out));
        var file = folder.resolve("lapsed.xlsx");
        Files.write(file, out.toByteArray());
        List<List<String>> rows = new ArrayList<>();
        try (var reader = SheetReader.open(file, "lapsed.xlsx")) {
            reader.forEach(row -> rows.add(row.cells()));
        }
        return rows;
    }

    @Test
    void everyTownGetsItsOwnWorkbook() throws Exception {
        lastYearAndThisYear();
        var out = new ByteArrayOutputStream();
        desk.in(() -> desk.exporting.workbooksByTown(LapsedFilter.all(2022), ExportPurpose.MASKED, WANG, out));
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly("断保名单-2022-320681100汇龙镇.xlsx", "断保名单-2022-320681101南阳镇.xlsx");
    }

    @Test
    void keyGroupsCountListedInsuredSupportedAndMissing() throws Exception {
        roster(row(ZHANG), row(CHEN));
        hand(BatchFile.of(Message.HARDSHIP_LIST, ++lists, LocalDate.of(2021, 9, 30)), ZHANG.listed("DB", "2021-01-01", ""),
                ZHANG.listed("ZC", "2021-01-01", ""), SUN.listed("DB", "2021-01-01", ""), CHEN.listed("TK", "2020-01-01", "2020-12-31"));
        bureau.buildLevy("390", 2022);
        desk.workOut();

        var groups = desk.groups.show(2022, WANG);
        assertThat(groups.classes()).extracting("code", "listed", "insured", "subsidised", "uninsured").containsExactly(
                org.assertj.core.groups.Tuple.tuple("DB", 2L, 1L, 1L, 1L), org.assertj.core.groups.Tuple.tuple("ZC", 1L, 1L, 1L, 0L));
        assertThat(groups.classes().get(0).rate()).hasToString("50.00");
        assertThat(groups.everybody()).extracting("listed", "insured", "uninsured").containsExactly(2L, 1L, 1L);
        assertThat(desk.in(() -> desk.groups.uninsured(2022, null, 0, 10, WANG))).singleElement()
                .extracting(person -> person.who().certno()).isEqualTo(SUN.certno());
        assertThat(desk.in(() -> desk.groups.uninsured(2022, null, 0, 10, OF_TOWN))).isEmpty();
        assertThat(new WhoLooked(bureau.database(), clock).at(SUN.certno())).containsExactly("operator READ_UNINSURED 重点人群参保 SHOWN DB");
    }

    @Test
    void findsEachKindOfDoubt() throws Exception {
        var passport = row(ZHANG, "psn_cert_type", "08", "certno", "EK1234567", "insutype", "310");
        var old = row(CHEN.named("陈旧"), "psn_cert_type", "99", "certno", CHEN.certno().substring(0, 6) + CHEN.certno().substring(8, 17));
        var near = new Citizen(Citizen.certno("32068419800101" + "003"), SUN.name());
        roster(row(ZHANG), passport, row(CHEN), old, row(SUN), row(near, "gend", "1"),
                row(Citizen.of(4), "gend", "1"), row(Citizen.of(5), "brdy", "1981-01-01"), row(Citizen.of(7), "death_date", "2021-05-01"),
                row(Citizen.of(9), "psn_cert_type", "99", "certno", "WU000001", "gend", "", "brdy", ""),
                row(Citizen.of(11), "psn_cert_type", "99", "certno", Citizen.of(11).certno().substring(0, 17) + wrong(Citizen.of(11))),
                row(Citizen.of(13)), row(Citizen.of(13), "insutype", "310"), row(Citizen.of(15).named("旧名")));
        roster(row(Citizen.of(15)));
        desk.search();

        assertThat(openCases()).extracting(IdentityCase::reasons).contains(
                List.of(IdentityReason.SAME_NAME_AND_BIRTH), List.of(IdentityReason.SAME_NUMBER),
                List.of(IdentityReason.SAME_NAME_AND_BIRTH, IdentityReason.NEAR_NUMBER), List.of(IdentityReason.BIRTH_DIFFERS),
                List.of(IdentityReason.GENDER_DIFFERS), List.of(IdentityReason.DEAD_INSURED), List.of(IdentityReason.NO_IDENTITY),
                List.of(IdentityReason.IMPOSSIBLE_NUMBER), List.of(IdentityReason.INSURED_TWICE), List.of(IdentityReason.NAME_CHANGED));
    }

    private static char wrong(Citizen who) {
        return who.certno().charAt(17) == '1' ? '2' : '1';
    }

    @Test
    void twoPeopleDecideAndTheNextSearchDoesNotAskAgainUntilTheFactsChange() throws Exception {
        roster(row(ZHANG, "brdy", "1981-01-01"), row(CHEN, "gend", "2"));
        desk.search();
        var about = openCases().get(0);
        assertThat(new WhoLooked(bureau.database(), clock).at(about.first().certno()))
                .containsExactly("operator READ_IDENTITIES 身份核查 SHOWN case " + about.caseNo());
        String proposal = desk.in(() -> desk.adjudicating.propose(about.caseNo(), IdentityVerdict.INVALID, null, "出生日期不符", WANG));
        assertThat(openCases()).hasSameSizeAs(List.of(1));
        assertRefused("PROPOSAL_OWN", () -> desk.confirm(proposal, WANG));
        desk.confirm(proposal, LI);

        desk.search();
        assertThat(openCases()).isEmpty();
        assertThat(bureau.rows("select state, verdict from identity_case")).containsExactly("DECIDED|INVALID");
        assertThat(desk.in(() -> desk.identities.find(about.caseNo(), WANG)).orElseThrow().verdicts()).singleElement()
                .extracting("proposedBy", "confirmedBy", "current").containsExactly("operator", "operator2", true);

        clock.pass(Duration.ofHours(1));
        roster(row(ZHANG, "brdy", "1982-01-01"));
        desk.search();
        assertThat(openCases()).extracting(IdentityCase::caseNo).containsExactly(about.caseNo());
        clock.pass(Duration.ofHours(1));
        roster(row(ZHANG));
        desk.search();
        assertThat(bureau.rows("select state from identity_case")).containsExactly("GONE");
    }

    @Test
    void verdictProposedOnOldFactsIsNotConfirmed() throws Exception {
        roster(row(ZHANG, "brdy", "1981-01-01"));
        desk.search();
        long caseNo = openCases().get(0).caseNo();
        String proposal = desk.in(() -> desk.adjudicating.propose(caseNo, IdentityVerdict.VALID, null, null, WANG));
        clock.pass(Duration.ofHours(1));
        roster(row(ZHANG, "brdy", "1982-01-01"));
        desk.search();
        assertRefused("CASE_CHANGED", () -> desk.confirm(proposal, LI));
    }

    @Test
    void verdictMustFitTheCase() throws Exception {
        roster(row(ZHANG), row(ZHANG, "psn_cert_type", "08", "certno", "EK1234567"));
        desk.search();
        long caseNo = openCases().get(0).caseNo();
        assertRefused("VERDICT_DOES_NOT_FIT", () -> desk.in(() -> desk.adjudicating.propose(caseNo, IdentityVerdict.INVALID, null, null, WANG)));
        assertRefused("KEPT_MISSING", () -> desk.in(() -> desk.adjudicating.propose(caseNo, IdentityVerdict.SAME_PERSON, null, null, WANG)));
        assertRefused("KEPT_MISSING", () -> desk.in(() -> desk.adjudicating.propose(caseNo, IdentityVerdict.DIFFERENT_PEOPLE, "FIRST", null, WANG)));
        assertRefused("CASE_UNKNOWN", () -> desk.in(() -> desk.adjudicating.propose(99, IdentityVerdict.VALID, null, null, WANG)));
    }

    @Test
    void caseAcrossTownsIsShownToNobodyOfOneTown() throws Exception {
        roster(row(ZHANG, "town_code", "320681101"), row(ZHANG, "psn_cert_type", "08", "certno", "EK1234567", "town_code", "320681100"));
        desk.search();
        long caseNo = openCases().get(0).caseNo();
        assertThat(desk.in(() -> desk.identities.page(null, null, 0, 10, OF_TOWN))).isEmpty();
        assertThat(desk.in(() -> desk.identities.find(caseNo, OF_TOWN))).isEmpty();
        assertThat(bureau.count("audit_event where action = 'SHOW_IDENTITY' and outcome = 'OUT_OF_SCOPE'")).isEqualTo(1);
        assertRefused("CASE_UNKNOWN", () -> desk.in(() -> desk.adjudicating.propose(caseNo, IdentityVerdict.DIFFERENT_PEOPLE, null, null, OF_TOWN)));
    }

    @Test
    void subsidyLeavesOutWhoIsInvalidOrInDoubtOnTheSnapshotDay() throws Exception {
        roster(row(ZHANG), row(ZHANG, "psn_cert_type", "08", "certno", "EK1234567"), row(CHEN, "brdy", "1981-01-01", "gend", "2"),
                row(SUN, "insutype", "310", "brdy", "1981-01-01"), row(Citizen.of(5)));
        desk.workOut();
        desk.search();
        assertThat(desk.declaring.show(2022, WANG)).extracting("snapshot", "insured", "withheld", "pending")
                .containsExactly(LocalDate.of(2022, 6, 30), 4L, 0L, 3L);

        var pair = openCases().stream().filter(IdentityCase::isPair).findFirst().orElseThrow();
        desk.confirm(desk.in(() -> desk.adjudicating.propose(pair.caseNo(), IdentityVerdict.SAME_PERSON, IdentityCase.FIRST, null, WANG)), LI);
        var declaration = desk.declaring.show(2022, WANG);
        assertThat(declaration).extracting("withheld", "pending").containsExactly(1L, 1L);
        assertThat(declaration.declarable()).isEqualTo(2);
    }

    @Test
    void registerThatRestsIsWorkedOutByItself() throws Exception {
        roster(row(ZHANG));
        desk.watch.step();
        assertThat(jobs()).isZero();
        clock.pass(Duration.ofSeconds(30));
        desk.watch.step();
        assertThat(jobs()).isEqualTo(2);
        clock.pass(Duration.ofSeconds(30));
        desk.watch.step();
        assertThat(jobs()).as("asked once").isEqualTo(2);
    }

    private long jobs() throws Exception {
        return bureau.count("job where kind in ('COVERAGE', 'IDENTITIES')");
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
