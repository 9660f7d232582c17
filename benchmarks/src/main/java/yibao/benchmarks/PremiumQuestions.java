package yibao.benchmarks;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.policy.Policies;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceOrder;
import yibao.premium.StoryQuestion;
import yibao.premium.TotalsBy;
import yibao.premium.boundary.FindingDifferences;
import yibao.premium.boundary.ShowingArrivals;
import yibao.premium.boundary.ShowingReconciliation;
import yibao.premium.boundary.ShowingTotals;
import yibao.premium.boundary.TellingPremiumStory;
import yibao.premium.control.Treasury;

/** What a tax officer clicks in a morning. */
final class PremiumQuestions extends Questions {

    private static final Caller CITY = Caller.everywhere("tax", "tax");
    private static final Caller TOWN = new Caller("north", "north", Set.of("tax"), Scope.of("320681103000"));
    private static final String ROWS = "select d.line, d.diff_id, d.type, d.psn_cert_type, d.certno, d.psn_name, d.insutype, d.coverage_year, "
            + "d.levied_amt, d.received_amt, d.diff_amt, d.elec_taxrpt_no, d.reason, d.town_code, w.state, w.owner, w.note "
            + "from difference d left join difference_work w on w.diff_id = d.diff_id where d.run_id = ? ";

    private final String run;
    private final ShowingTotals totals;
    private final FindingDifferences finding;
    private final ShowingArrivals arrivals;
    private final TellingPremiumStory telling;

    PremiumQuestions(OneConnection database, Audit audit) throws SQLException {
        super(database);
        Treasury treasury = new Treasury(database, Only.of(() -> 3), DeskCity.CLOCK);
        ShowingReconciliation showing = new ShowingReconciliation(database, treasury);
        totals = new ShowingTotals(database, showing);
        finding = new FindingDifferences(showing, database, audit, database);
        arrivals = new ShowingArrivals(database, treasury, audit);
        telling = new TellingPremiumStory(database, database, new LookingUpPeople(database), treasury,
                new Policies(BatchContestant.policy(), DeskCity.CLOCK), audit, DeskCity.CLOCK);
        run = showing.getLatestRun(DeskCity.OF);
    }

    @Override
    void gather() throws SQLException {
        for (TotalsBy by : TotalsBy.values()) {
            ask("totals by " + by, () -> totals.show(DeskCity.OF, by, CITY), bareTotals(by), "390", 2026);
        }
        differences();
        LocalDate day = LocalDate.of(2025, 11, 3);
        ask("three legs, a quarter of a year", () -> arrivals.listDays("390", day.minusDays(33), day.plusDays(58), CITY), "select cast(clct_time as date), "
                + "taxdept_code, count(*), sum(psn_clct_amt) from receipt where insutype = '390' group by cast(clct_time as date), taxdept_code");
        ask("three legs, offices of a day", () -> arrivals.listOffices("390", day, CITY), "select taxdept_code, count(*), sum(psn_clct_amt) from receipt "
                + "where insutype = '390' and clct_time >= ? and clct_time < ? group by taxdept_code", day.atStartOfDay(), day.plusDays(1).atStartOfDay());
        ask("receipts of an office and a day", () -> arrivals.listReceipts("390", day, DeskCity.office(0), null, 50, CITY), "select * from receipt "
                + "where taxdept_code = ? and clct_time >= ? and clct_time < ? order by clct_time, elec_taxrpt_no fetch first 50 rows only",
                DeskCity.office(0), day.atStartOfDay(), day.plusDays(1).atStartOfDay());
        String one = City.certno(101);
        ask("a person's story", () -> telling.tell(new StoryQuestion("01", one, null, null, "benchmark"), CITY),
                "select * from levy l left join receipt r on r.certno = l.certno left join difference d on d.certno = l.certno where l.certno = ?", one);
    }

    private void differences() throws SQLException {
        table("differences", DifferenceFilter.ALL, DifferenceOrder.NATURAL, CITY, "", "d.line");
        table("differences of one type", DifferenceFilter.ofType("UNPAID"), DifferenceOrder.NATURAL, CITY, "and d.type = 'UNPAID' ", "d.line");
        table("differences, open", filter("OPEN", null, null, null, null, null), DifferenceOrder.NATURAL, CITY, "and (w.state is null or w.state = 'OPEN') ", "d.line");
        table("differences, assigned", filter("ASSIGNED", null, null, null, null, null), DifferenceOrder.NATURAL, CITY, "and w.state = 'ASSIGNED' ", "d.line");
        table("differences of an owner", filter(null, "tax", null, null, null, null), DifferenceOrder.NATURAL, CITY, "and w.owner = 'tax' ", "d.line");
        table("differences of nobody", filter(null, "-", null, null, null, null), DifferenceOrder.NATURAL, CITY, "and w.owner is null ", "d.line");
        table("differences of a town", filter(null, null, "320681105", null, null, null), DifferenceOrder.NATURAL, CITY, "and d.town_code = '320681105' ", "d.line");
        table("differences by amount range", filter(null, null, null, Money.ofYuan("-300.00"), null, null), DifferenceOrder.NATURAL, CITY, "and d.diff_amt >= -300 ", "d.line");
        table("differences by name", filter(null, null, null, null, "王", null), DifferenceOrder.NATURAL, CITY, "and d.psn_name like '王%' ", "d.line");
        String number = City.certno(101);
        table("differences by number", filter(null, null, null, null, null, number), DifferenceOrder.NATURAL, CITY, "and d.certno = '" + number + "' ", "d.line");
        for (DifferenceOrder.By by : new DifferenceOrder.By[] {DifferenceOrder.By.AMOUNT, DifferenceOrder.By.TYPE, DifferenceOrder.By.TOWN, DifferenceOrder.By.NAME}) {
            table("differences, sorted by " + by, DifferenceFilter.ALL, new DifferenceOrder(by, true), CITY, "", column(by) + " desc, d.line desc");
        }
        table("differences within one town's scope", DifferenceFilter.ALL, DifferenceOrder.NATURAL, TOWN, "and d.town_code like '320681103%' ", "d.line");
        ask("differences, counts of the tabs", () -> finding.count(DeskCity.OF, CITY), "select type, count(*) from difference where run_id = ? group by type", run);
    }

    /** First and last page. */
    private void table(String name, DifferenceFilter filter, DifferenceOrder order, Caller caller, String where, String columns) throws SQLException {
        long count = finding.count(DeskCity.OF, filter, caller);
        long last = Math.max(0, (count - 1) / PAGE * PAGE);
        page(name + ", first page", filter, order, 0, caller, where, columns);
        if (last > 0) {
            page(name + ", last of " + count, filter, order, last, caller, where, columns);
        }
    }

    private void page(String name, DifferenceFilter filter, DifferenceOrder order, long offset, Caller caller, String where, String columns) {
        ask(name, () -> finding.find(DeskCity.OF, filter, order, offset, PAGE, Disclosure.MASKED, caller),
                ROWS + where + "order by " + columns + " offset " + offset + " rows fetch next " + PAGE + " rows only", run);
    }

    private static DifferenceFilter filter(String state, String owner, String town, Money from, String name, String number) {
        return new DifferenceFilter(null, state, owner, town, from, null, name, number);
    }

    private static String column(DifferenceOrder.By by) {
        return switch (by) {
            case NUMBER -> "d.line";
            case TYPE -> "d.type";
            case AMOUNT -> "d.diff_amt";
            case TOWN -> "d.town_code";
            case NAME -> "d.psn_name";
        };
    }

    /** What it costs to add up people. */
    private static String bareTotals(TotalsBy by) {
        return switch (by) {
            case TYPE, TOWN -> "select town_code, count(*), sum(psn_clct_amt) from levy where insutype = ? and coverage_year = ? and levied group by town_code";
            case OFFICE -> "select taxdept_code, count(*), sum(psn_clct_amt) from receipt where insutype = ? and coverage_year = ? group by taxdept_code";
            case DAY -> "select cast(clct_time as date), count(*), sum(psn_clct_amt) from receipt where insutype = ? and coverage_year = ? group by cast(clct_time as date)";
        };
    }
}
