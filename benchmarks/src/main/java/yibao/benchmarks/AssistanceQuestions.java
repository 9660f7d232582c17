package yibao.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Set;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.db.Sql;
import yibao.kernel.policy.Policies;
import yibao.poverty.ApplicationFilter;
import yibao.poverty.PovertyState;
import yibao.poverty.boundary.ShowingApplications;
import yibao.poverty.control.ApplicationOffice;
import yibao.premium.CoverageYear;
import yibao.settlement.Care;
import yibao.settlement.Settled;
import yibao.settlement.SettlementFilter;
import yibao.settlement.boundary.ListingSettlements;
import yibao.settlement.boundary.ShowingHospitalShares;
import yibao.settlement.boundary.ShowingSettlementTotals;
import yibao.subsidy.CaseFilter;
import yibao.subsidy.CaseList;
import yibao.subsidy.boundary.ListingCases;
import yibao.warning.AlertFilter;
import yibao.warning.AlertFilter.Standing;
import yibao.warning.LeadFilter;
import yibao.warning.boundary.ListingAlerts;
import yibao.warning.boundary.ListingLeads;
import yibao.warning.boundary.ShowingWarningOverview;

/** What the reviewer clicks about assistance, in the tables that the demo city has left. */
final class AssistanceQuestions extends Questions {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
    private static final Caller CITY = Caller.everywhere("assistance", "assistance");
    private static final Caller TOWN = new Caller("clerk", "clerk", Set.of("clerk"), Scope.of("320681101"));
    private static final CoverageYear SUBSIDISED = new CoverageYear("390", 2021);
    private static final YearMonth FIRST = YearMonth.of(2021, 1);
    private static final YearMonth LAST = YearMonth.of(2021, 5);
    private static final int YEAR = FIRST.getYear();
    private static final String SETTLED = "select * from settlement s join settlement_result r on r.setl_id = s.setl_id and r.known_to > now() where true ";

    private final OneConnection database;
    private final ListingSettlements settlements;
    private final ShowingSettlementTotals totals;
    private final ShowingHospitalShares shares;
    private final ListingCases cases;
    private final ShowingApplications applications;
    private final ListingAlerts alerts;
    private final ListingLeads leads;
    private final ShowingWarningOverview overview;

    AssistanceQuestions(OneConnection database, Audit audit) {
        super(database);
        Policies policies = new Policies(BatchContestant.policy(), CLOCK);
        this.database = database;
        settlements = new ListingSettlements(database, policies, audit, CLOCK);
        totals = new ShowingSettlementTotals(database, policies, CLOCK);
        shares = new ShowingHospitalShares(database, policies, CLOCK);
        cases = new ListingCases(database, audit);
        applications = new ShowingApplications(new ApplicationOffice(policies, audit, database, database, CLOCK), database);
        alerts = new ListingAlerts(database, audit, CLOCK);
        leads = new ListingLeads(database, policies, audit, CLOCK);
        overview = new ShowingWarningOverview(database, policies, CLOCK);
    }

    @Override
    void gather() throws Exception {
        settlements();
        cases();
        applications();
        warnings();
    }

    private void settlements() throws SQLException {
        ask("assistance by month and class", () -> totals.show(FIRST, LAST, CITY), "select r.psn_idet_type, count(*), sum(s.medfee_sumamt) from settlement s "
                + "join settlement_result r on r.setl_id = s.setl_id and r.known_to > now() group by r.psn_idet_type");
        ask("self-paid share by hospital", () -> shares.show(FIRST, LAST, CITY), "select s.fixmedins_code, count(*), sum(s.medfee_sumamt) from settlement s "
                + "join settlement_result r on r.setl_id = s.setl_id and r.known_to > now() where s.med_type = '21' group by s.fixmedins_code");
        settled("settlements", SettlementFilter.ALL, "");
        settled("settlements of assisted", filter(null, null, SettlementFilter.ASSISTED, null), "and r.psn_idet_type is not null ");
        settled("settlements of a class", filter(null, null, "DB", null), "and r.psn_idet_type = 'DB' ");
        settled("settlements of in-patients", filter(null, Care.INPATIENT, null, null), "and s.med_type = '21' ");
        settled("settlements reversed", filter(null, null, null, Settled.State.REVERSED), "and r.state = 'REVERSED' ");
        settled("settlements of a hospital", filter("H32068100001", null, null, null), "and s.fixmedins_code = 'H32068100001' ");
    }

    private static SettlementFilter filter(String hospital, Care care, String psnIdetType, Settled.State state) {
        return new SettlementFilter(null, null, null, null, hospital, null, care, psnIdetType, state, null);
    }

    private void settled(String name, SettlementFilter filter, String where) throws SQLException {
        LocalDateTime second = Sql.get(database.open(), row -> row.getObject(1, LocalDateTime.class), "select min(setl_time) + interval '1' day from settlement");
        String last = Base64.getUrlEncoder().withoutPadding().encodeToString((second + "|~").getBytes(StandardCharsets.UTF_8));
        String order = "order by s.setl_time desc, s.setl_id desc fetch first 20 rows only";
        ask(name + ", how many", () -> settlements.count(filter, CITY), SETTLED.replace("*", "count(*)") + where);
        ask(name + ", first page", () -> settlements.list(filter, null, null, PAGE, CITY), SETTLED + where + order);
        ask(name + ", last page", () -> settlements.list(filter, null, last, PAGE, CITY), SETTLED + where + "and s.setl_time < ? " + order, second);
    }

    private void cases() throws Exception {
        ask("subsidy, counts of the six lists", () -> cases.counts(SUBSIDISED, CITY), "select list, count(*) from subsidy_case where coverage_year = 2021 group by list");
        for (CaseList list : CaseList.values()) {
            CaseFilter filter = CaseFilter.of(SUBSIDISED, list);
            for (long place : firstAndLast(cases.count(filter, CITY))) {
                ask("subsidy " + list + ", from " + place, () -> cases.pageFrom(filter, place, PAGE, CITY),
                        "select * from subsidy_case where coverage_year = 2021 and list = ? order by case_no" + window(place), list.name());
            }
        }
    }

    private void applications() throws Exception {
        applications("applications", ApplicationFilter.ALL, "");
        applications("applications closed", new ApplicationFilter(Set.of(PovertyState.CLOSED), null, null), "where state = 'CLOSED' ");
        applications("applications of a class", new ApplicationFilter(Set.of(), null, 3), "where poverty_class = 3 ");
    }

    private void applications(String name, ApplicationFilter filter, String where) throws Exception {
        for (long place : firstAndLast(applications.count(filter, CITY))) {
            ask(name + ", from " + place, () -> applications.pageFrom(filter, place, PAGE, CITY),
                    "select * from poverty_application " + where + "order by number desc" + window(place));
        }
    }

    private void warnings() {
        ask("warnings, overview", () -> overview.show(YEAR, CITY), "select line_code, count(*) from poverty_alert where warning_year = 2021 group by line_code");
        ask("leads by town", () -> leads.byTown(YEAR, CITY), "select town, count(*) from warning_lead where warning_year = 2021 and gone_at is null group by town");
        alerts("alerts", AlertFilter.all(YEAR), "");
        alerts("alerts open", AlertFilter.all(YEAR).standing(Standing.OPEN), "and state in ('OPEN', 'UNDER_CHECK') ");
        leads("leads", LeadFilter.all(YEAR), CITY, "");
        leads("leads of a town", LeadFilter.all(YEAR), TOWN, "and town_code like '320681101%' ");
        leads("leads untouched", new LeadFilter(YEAR, null, null, LeadFilter.UNTOUCHED), CITY, "");
    }

    private void alerts(String name, AlertFilter filter, String where) {
        for (long place : firstAndLast(alerts.count(filter, CITY))) {
            ask(name + ", from " + place, () -> alerts.pageFrom(filter, place, PAGE, CITY),
                    "select * from poverty_alert where warning_year = 2021 " + where + "order by due_on, alert_id" + window(place));
        }
    }

    private void leads(String name, LeadFilter filter, Caller caller, String where) {
        for (long place : firstAndLast(leads.count(filter, caller))) {
            ask(name + ", from " + place, () -> leads.pageFrom(filter, place, PAGE, caller), "select * from warning_lead where warning_year = 2021 "
                    + "and gone_at is null " + where + "order by town_code, psn_burden_amt desc, lead_id" + window(place));
        }
    }
}
