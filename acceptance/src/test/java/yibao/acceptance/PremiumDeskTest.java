package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditKey;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.policy.NamingTowns;
import yibao.kernel.policy.Policies;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.premium.DeskDifference;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceOrder;
import yibao.premium.DifferencePage;
import yibao.premium.PremiumStory;
import yibao.premium.PremiumTotals;
import yibao.premium.ReconciliationView;
import yibao.premium.StoryQuestion;
import yibao.premium.ThreeLegs;
import yibao.premium.TotalsBy;
import yibao.premium.TypeCount;
import yibao.premium.boundary.ExportingDifferences;
import yibao.premium.boundary.FindingDifferences;
import yibao.premium.boundary.ShowingArrivals;
import yibao.premium.boundary.ShowingReconciliation;
import yibao.premium.boundary.ShowingTotals;
import yibao.premium.boundary.TellingPremiumStory;
import yibao.premium.control.Treasury;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** What lies on the desk of a tax officer: sums that add up, differences that are found, three legs, one person's story. */
class PremiumDeskTest extends BureauTest {

    private static final CoverageYear YEAR = new CoverageYear("390", 2022);
    private static final Caller TAX = Caller.everywhere("tax", "tax");
    private static final Caller NORTH = new Caller("north", "north", java.util.Set.of("tax"), Scope.of("320681101000"));
    private static final String OFFICE_A = "13206811000";
    private static final String OFFICE_B = "13206812000";

    private static final Citizen PAYS = Citizen.of(1);
    private static final Citizen PAYS_TWICE = Citizen.of(2);
    private static final Citizen PAYS_NOTHING = Citizen.of(3);
    private static final Citizen PAYS_DESPITE_SUBSIDY = Citizen.of(4);
    private static final Citizen STRANGER = Citizen.of(5);
    private static final Citizen PAYS_TOO_LITTLE = Citizen.of(6);

    private ShowingReconciliation showing;
    private ShowingTotals totals;
    private FindingDifferences finding;
    private ExportingDifferences exporting;
    private ShowingArrivals arrivals;
    private TellingPremiumStory telling;

    @BeforeEach
    void aCityOfSix() throws IOException {
        Audit audit = new Audit(new AuditKey("a key of at least thirty-two characters"), clock);
        BoundDatabase database = bureau.database();
        Treasury treasury = new Treasury(database, new OnlyOne<>(() -> 3), clock);
        showing = new ShowingReconciliation(database, treasury);
        totals = new ShowingTotals(database, showing);
        finding = new FindingDifferences(showing, database, audit, database);
        Policies policies = new Policies(Bureau.CONFIG.resolve("policy/qidong"), clock);
        exporting = new ExportingDifferences(finding, showing, new NamingTowns(policies, clock));
        arrivals = new ShowingArrivals(database, treasury, audit);
        telling = new TellingPremiumStory(database, database, new LookingUpPeople(database), treasury, policies, audit, clock);

        handIn(Message.INSURED_ROSTER, 1, PAYS.enrolled(), PAYS_TWICE.enrolled(), north(PAYS_NOTHING.enrolled()),
                north(PAYS_DESPITE_SUBSIDY.enrolled()), north(PAYS_TOO_LITTLE.enrolled()));
        handIn(Message.HARDSHIP_LIST, 1, List.<String[]>of(PAYS_DESPITE_SUBSIDY.listed("DB", "2021-10-01", "")).toArray(String[][]::new));
        bureau.buildLevy("390", 2022);
        handIn(Message.PREMIUM_RECEIPTS, 1, PAYS.pays("R1", "350.00"), PAYS_TWICE.pays("R2", "350.00"),
                at(PAYS_TWICE.pays("R3", "350.00"), OFFICE_B, "2022-01-11T09:00:00+08:00"),
                at(PAYS_DESPITE_SUBSIDY.pays("R4", "350.00"), OFFICE_B, "2022-01-10T09:00:00+08:00"),
                STRANGER.pays("R5", "350.00"),
                at(PAYS_TOO_LITTLE.pays("R6", "300.00"), OFFICE_B, "2022-01-10T08:00:00+08:00"),
                at(PAYS_TOO_LITTLE.takesBack("R7", "100.00", "R6"), OFFICE_B, "2022-01-12T08:00:00+08:00"));
        handIn(Message.TREASURY_ARRIVALS, 1, new String[] {"G1", "2022-01-11", OFFICE_A, "390", "3", "1050.00"},
                new String[] {"G2", "2022-01-11", OFFICE_B, "390", "1", "300.00"});
    }

    private static String[] north(String[] enrolled) {
        enrolled[8] = "320681101";
        return enrolled;
    }

    private static String[] at(String[] receipt, String office, String time) {
        receipt[8] = time;
        receipt[9] = office;
        return receipt;
    }

    private void handIn(Message message, int sequence, String[]... rows) throws IOException {
        Batch batch = BatchFile.of(message, sequence, LocalDate.of(2022, 1, 31)).handIn(exchange(), row -> List.of(rows).forEach(row));
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
    }

    private List<String> lines(TotalsBy by, Caller caller) throws Exception {
        return totals.show(YEAR, by, caller).lines().stream().map(line -> line.label() + " " + line.count() + " " + line.levied() + " "
                + line.received()).toList();
    }

    private DifferencePage find(DifferenceFilter filter, Caller caller) {
        return bureau.database().inNew(() -> finding.find(YEAR, filter, DifferenceOrder.NATURAL, 0, 10, Disclosure.MASKED, caller));
    }

    private static List<String> types(DifferencePage page) {
        return page.lines().stream().map(line -> line.found().type()).toList();
    }

    private List<String> audited(String action) throws Exception {
        return bureau.rows("select actor, action, outcome from audit_event where action = ? order by seq", action);
    }

    @Test
    void theYearIsBrokenDownFourWaysAndEachAddsUp() throws Exception {
        assertThat(lines(TotalsBy.TYPE, TAX)).containsExactly("未核定已缴费 1 0.00 350.00", "重复缴费 1 350.00 700.00",
                "应资助未减免 1 0.00 350.00", "少缴 1 350.00 200.00", "逾期未缴 1 350.00 0.00", "一致 1 350.00 350.00");
        assertThat(lines(TotalsBy.TOWN, TAX)).containsExactly("未知 1 0.00 350.00", "320681100 2 700.00 1050.00", "320681101 3 700.00 550.00");
        assertThat(lines(TotalsBy.OFFICE, TAX)).containsExactly("无缴费凭证 1 350.00 0.00", OFFICE_A + " 3 700.00 1050.00",
                OFFICE_B + " 2 350.00 900.00");
        assertThat(lines(TotalsBy.DAY, TAX)).containsExactly("无缴费凭证 1 350.00 0.00", "2022-01-10 5 1050.00 1700.00",
                "2022-01-11 0 0.00 350.00", "2022-01-12 0 0.00 -100.00");
    }

    @ParameterizedTest
    @EnumSource(TotalsBy.class)
    void everyBreakdownEqualsTheReport(TotalsBy by) throws Exception {
        PremiumTotals shown = totals.show(YEAR, by, TAX);
        assertThat(shown.sum().levied()).isEqualTo(bureau.reconciliation("390", 2022).levied().amount()).isEqualTo("1400.00");
        assertThat(shown.sum().received()).isEqualTo(bureau.reconciliation("390", 2022).received().amount()).isEqualTo("1950.00");
        assertThat(shown.balance().checks()).filteredOn(check -> !check.code().equals("ARRIVED")).allMatch(PremiumTotals.Check::holds);
    }

    @Test
    void theYearIsNotEvenWhileMoneyIsMissingInTheTreasury() throws Exception {
        PremiumTotals.Balance balance = totals.show(YEAR, TotalsBy.TYPE, TAX).balance();
        assertThat(balance.balanced()).isFalse();
        assertThat(balance.checks()).filteredOn(check -> !check.holds()).extracting(PremiumTotals.Check::code, PremiumTotals.Check::difference)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ARRIVED", "-600.00"));
    }

    @Test
    void aFigureThatSomebodyChangedIsNoticed() throws Exception {
        bureau.change("update premium_place_total set received_amt = received_amt + 1 where type = 'MATCHED'");
        assertThat(totals.show(YEAR, TotalsBy.TYPE, TAX).balance().checks()).filteredOn(check -> !check.holds())
                .extracting(PremiumTotals.Check::code).containsExactly("RECEIVED", "ARRIVED");
    }

    @Test
    void whoSeesOneTownSeesItsFiguresOnly() throws Exception {
        assertThat(lines(TotalsBy.TYPE, NORTH)).containsExactly("应资助未减免 1 0.00 350.00", "少缴 1 350.00 200.00", "逾期未缴 1 350.00 0.00");
        assertThat(lines(TotalsBy.TOWN, NORTH)).containsExactly("320681101 3 700.00 550.00");
        assertThat(totals.show(YEAR, TotalsBy.DAY, NORTH).sum().received()).isEqualTo("550.00");
        assertThat(bureau.database().inNew(() -> finding.count(YEAR, NORTH))).filteredOn(type -> type.count() > 0)
                .extracting(TypeCount::type).containsExactly("SUBSIDY_DUE", "UNDERPAID", "UNPAID");
    }

    @Test
    void aNumberOfAnotherTownIsAsIfItDidNotExistAndTheAttemptIsOnRecord() throws Exception {
        DifferenceFilter number = new DifferenceFilter(null, null, null, null, null, null, null, PAYS_TWICE.certno());
        assertThat(types(find(number, TAX))).containsExactly("DUPLICATE_PAYMENT");
        assertThat(find(number, NORTH)).extracting(DifferencePage::count).isEqualTo(0L);
        assertThat(audited("READ_DIFFERENCES")).containsExactly("tax|READ_DIFFERENCES|SHOWN", "north|READ_DIFFERENCES|OUT_OF_SCOPE");
    }

    @Test
    void differencesAreFoundByEachOfTheirMarks() {
        assertThat(types(find(DifferenceFilter.ALL, TAX))).hasSize(5);
        assertThat(types(find(DifferenceFilter.ofType("UNPAID"), TAX))).containsExactly("UNPAID");
        assertThat(types(find(new DifferenceFilter(null, "OPEN", null, "320681101", null, null, null, null), TAX))).hasSize(3);
        assertThat(types(find(new DifferenceFilter(null, "ASSIGNED", null, null, null, null, null, null), TAX))).isEmpty();
        assertThat(types(find(new DifferenceFilter(null, null, "-", null, null, null, null, null), TAX))).hasSize(5);
        assertThat(types(find(new DifferenceFilter(null, null, null, null, yibao.kernel.Money.ofYuan("0.01"), null, null, null), TAX))).hasSize(3);
        assertThat(types(find(new DifferenceFilter(null, null, null, null, null, null, PAYS_TWICE.name(), null), TAX)))
                .containsExactly("DUPLICATE_PAYMENT");
        assertThat(types(find(new DifferenceFilter(null, null, null, null, null, null, "%", null), TAX))).isEmpty();
        assertThat(types(find(new DifferenceFilter(null, null, null, null, null, null, "' or 1=1 --", null), TAX))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DifferenceOrder.By.class)
    void pagesFromEitherEndShowEveryDifferenceOnce(DifferenceOrder.By by) {
        for (boolean descending : new boolean[] {false, true}) {
            DifferenceOrder order = new DifferenceOrder(by, descending);
            List<DeskDifference> whole = bureau.database().inNew(() -> finding.find(YEAR, DifferenceFilter.ALL, order, 0, 100, Disclosure.MASKED, TAX)).lines();
            List<DeskDifference> inPages = new ArrayList<>();
            for (int offset = 0; offset < 6; offset += 2) {
                int from = offset;
                inPages.addAll(bureau.database().inNew(() -> finding.find(YEAR, DifferenceFilter.ALL, order, from, 2, Disclosure.MASKED, TAX)).lines());
            }
            assertThat(inPages).isEqualTo(whole).hasSize(5);
        }
    }

    @Test
    void theTableIsTakenHomeWithNumbersMasked() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bureau.database().inNew(() -> {
            exporting.write(YEAR, new ExportingDifferences.Wanted(DifferenceFilter.ALL, false, null, false), TAX, out);
            return null;
        });
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(6);
        assertThat(text).contains("320681********").doesNotContain(PAYS_TWICE.certno());
        assertThat(audited("EXPORT_DIFFERENCES")).hasSize(1);
    }

    @Test
    void whoLookedAtOnePersonIsFoundHoweverManyWereShown() throws Exception {
        WhoLooked looked = new WhoLooked(bureau.database(), clock);
        find(DifferenceFilter.ALL, TAX);
        find(DifferenceFilter.ALL, NORTH);
        receipts(null, 10, TAX);
        export(new ExportingDifferences.Wanted(DifferenceFilter.ALL, false, null, false));
        export(new ExportingDifferences.Wanted(DifferenceFilter.ALL, true, "发函催缴", true));
        assertThat(looked.at(PAYS_TOO_LITTLE.certno())).containsExactly("tax READ_DIFFERENCES 差异核对 SHOWN UNDERPAID",
                "north READ_DIFFERENCES 差异核对 SHOWN UNDERPAID", "tax READ_RECEIPTS 缴费到账核对 SHOWN R6", "tax EXPORT_DIFFERENCES 差异核对 SHOWN UNDERPAID",
                "tax EXPORT_DIFFERENCES 发函催缴 SHOWN_FULL UNDERPAID");
        assertThat(looked.at(PAYS_TWICE.certno())).doesNotContain("north READ_DIFFERENCES 差异核对 SHOWN DUPLICATE_PAYMENT");
        assertThat(looked.at(PAYS.certno())).isEmpty();
        assertThat(audited("EXPORT_DIFFERENCES")).hasSize(2);
        assertThat(bureau.verifyAudit()).isInstanceOf(yibao.kernel.audit.Verdict.Intact.class);
    }

    @Test
    void anExportIsOnRecordAlsoWhenItsReaderGoesAway() throws Exception {
        assertThatThrownBy(() -> bureau.database().inNew(() -> {
            finding.export(YEAR, "no such run", DifferenceFilter.ALL, DifferenceOrder.NATURAL, Disclosure.MASKED, TAX, line -> { });
            throw new IllegalStateException("the reader has gone");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(audited("EXPORT_DIFFERENCES")).hasSize(1);
    }

    @Test
    void theWorkbookSpeaksChineseBesideTheCodesAndItsMoneyAddsUp() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bureau.database().inNew(() -> {
            exporting.write(YEAR, new ExportingDifferences.Wanted(DifferenceFilter.ofType("DUPLICATE_PAYMENT"), false, null, true), TAX, out);
            return null;
        });
        java.nio.file.Path file = java.nio.file.Files.write(folder.resolve("differences.xlsx"), out.toByteArray());
        List<List<String>> rows = new ArrayList<>();
        try (var sheet = yibao.kernel.sheet.SheetReader.open(file, "differences.xlsx")) {
            assertThat(sheet.header()).startsWith("差异编号", "类型", "类型代码").contains("应缴", "镇街", "镇街代码", "状态", "状态代码").noneMatch(name -> name.matches("[a-z_]+"));
            sheet.forEach(row -> rows.add(row.cells()));
        }
        assertThat(rows).singleElement().satisfies(row -> assertThat(row.subList(1, 10)).containsExactly("重复缴费", "DUPLICATE_PAYMENT", PAYS_TWICE.name(),
                yibao.kernel.Masked.certno(PAYS_TWICE.certno()), "390", "2022", "350.00", "700.00", "350.00"));
        assertThat(rows.get(0)).contains("待处理", "OPEN").contains("汇龙镇", "320681100");
        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(file.toFile()); var cells = book.getFirstSheet().openStream()) {
            var row = cells.skip(1).findFirst().orElseThrow();
            assertThat(row.getCell(7).getType()).isEqualTo(org.dhatim.fastexcel.reader.CellType.NUMBER);
            assertThat(row.getCell(4).getType()).isEqualTo(org.dhatim.fastexcel.reader.CellType.STRING);
        }
    }

    private void export(ExportingDifferences.Wanted wanted) {
        bureau.database().inNew(() -> {
            exporting.write(YEAR, wanted, TAX, new ByteArrayOutputStream());
            return null;
        });
    }

    @Test
    void threeLegsOfADayStandSideBySide() throws Exception {
        List<ThreeLegs.Day> days = arrivals.listDays("390", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 31), TAX);
        assertThat(days).extracting(ThreeLegs.Day::day).containsExactly("2022-01-10", "2022-01-11", "2022-01-12");
        assertThat(arrivals.listOffices("390", LocalDate.of(2022, 1, 10), TAX)).extracting(office -> office.taxdeptCode() + " " + office.levied() + " "
                + office.received() + " " + office.arrived() + " " + office.state()).containsExactly(
                        OFFICE_A + " 700.00 1050.00 1050.00 ARRIVED", OFFICE_B + " 350.00 650.00 300.00 SHORT_ARRIVAL");
        assertThatThrownBy(() -> arrivals.listDays("390", LocalDate.of(2022, 1, 2), LocalDate.of(2022, 1, 1), TAX))
                .isInstanceOfSatisfying(BusinessProblem.class, refused -> assertThat(refused.code()).isEqualTo("RANGE_WRONG"));
    }

    @Test
    void whoSeesOneTownIsNotToldWhatTheWholeCityCollected() {
        LocalDate day = LocalDate.of(2022, 1, 10);
        assertThatThrownBy(() -> arrivals.listDays("390", day, day, NORTH)).hasFieldOrPropertyWithValue("code", "SCOPE_TOO_NARROW");
        assertThatThrownBy(() -> arrivals.listOffices("390", day, NORTH)).hasFieldOrPropertyWithValue("code", "SCOPE_TOO_NARROW");
    }

    @Test
    void theReconciliationOfATownIsThatOfItsPeople() throws Exception {
        ReconciliationView town = showing.get(YEAR, NORTH);
        assertThat(town.levied()).isEqualTo(new ReconciliationView.Sum(3, "700.00"));
        assertThat(town.received()).isEqualTo(new ReconciliationView.Sum(3, "550.00"));
        assertThat(town.totals()).filteredOn(total -> total.count() > 0).extracting(ReconciliationView.Total::type, ReconciliationView.Total::received)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("SUBSIDY_DUE", "350.00"), org.assertj.core.groups.Tuple.tuple("UNDERPAID", "200.00"),
                        org.assertj.core.groups.Tuple.tuple("UNPAID", "0.00"));
        assertThat(town.arrivals()).isEmpty();
        assertThat(showing.get(YEAR, TAX).arrivals()).isNotEmpty();
    }

    @Test
    void theReceiptsOfAnOfficeAreReadPageByPageWithinTheScope() {
        List<String> all = receipts(null, 10, TAX);
        assertThat(all).containsExactly("R6", "R4");
        assertThat(receipts("R6", 10, TAX)).containsExactly("R4");
        assertThat(receipts(null, 1, TAX)).containsExactly("R6");
        assertThat(bureau.database().inNew(() -> arrivals.listReceipts("390", LocalDate.of(2022, 1, 10), OFFICE_A, null,
                10, NORTH))).isEmpty();
    }

    private List<String> receipts(String after, int size, Caller caller) {
        return bureau.database().inNew(() -> arrivals.listReceipts("390", LocalDate.of(2022, 1, 10), OFFICE_B, after, size, caller)).stream()
                .map(ThreeLegs.Receipt::elecTaxrptNo).toList();
    }

    @Test
    void onePersonsStoryIsToldInTheOrderOfTime() {
        PremiumStory story = tell(PAYS_TOO_LITTLE, TAX);
        assertThat(story.certNo()).startsWith("320681****");
        assertThat(story.events()).extracting(PremiumStory.Event::kind).containsExactly(PremiumStory.Kind.INSURED, PremiumStory.Kind.PAID,
                PremiumStory.Kind.ARRIVED, PremiumStory.Kind.REFUNDED, PremiumStory.Kind.ARRIVED, PremiumStory.Kind.LEVIED,
                PremiumStory.Kind.DIFFERENCE);
        assertThat(story.years()).extracting(PremiumStory.Year::label).containsExactly("部分缴纳");
    }

    @Test
    void theStorySaysWhichClassIsSubsidised() {
        assertThat(tell(PAYS_DESPITE_SUBSIDY, TAX).events()).extracting(PremiumStory.Event::text)
                .contains("列入低保对象名单", "缴费标准 350.00 元，按低保对象由财政资助 350.00 元，个人应缴 0.00 元");
    }

    @Test
    void whoIsOutsideIsAnsweredLikeOneWhoDoesNotExist() throws Exception {
        assertThat(tell(PAYS_NOTHING, NORTH).events()).isNotEmpty();
        String unknown = refusal(Citizen.of(77));
        assertThat(refusal(PAYS)).isEqualTo(unknown);
        assertThat(audited("PREMIUM_STORY")).containsExactly("north|PREMIUM_STORY|SHOWN", "north|PREMIUM_STORY|UNKNOWN",
                "north|PREMIUM_STORY|OUT_OF_SCOPE");
    }

    private PremiumStory tell(Citizen citizen, Caller caller) {
        return bureau.database().inNew(() -> telling.tell(new StoryQuestion("01", citizen.certno(), null, null, "核对"), caller));
    }

    private String refusal(Citizen citizen) {
        try {
            tell(citizen, NORTH);
            return "none";
        } catch (BusinessProblem refused) {
            return refused.code() + refused.getMessage();
        }
    }
}
