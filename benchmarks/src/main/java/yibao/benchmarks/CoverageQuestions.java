package yibao.benchmarks;

import java.time.LocalDate;
import java.util.Set;
import yibao.enrolment.IdentityCase;
import yibao.enrolment.IdentityReason;
import yibao.enrolment.LapsedFilter;
import yibao.enrolment.Situation;
import yibao.enrolment.boundary.DeclaringSubsidy;
import yibao.enrolment.boundary.ListingIdentityCases;
import yibao.enrolment.boundary.ListingLapsed;
import yibao.enrolment.boundary.ShowingCoverageRates;
import yibao.enrolment.boundary.ShowingKeyGroups;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.policy.Policies;

/** What civil affairs clicks about coverage. */
final class CoverageQuestions extends Questions {

    private static final int YEAR = DeskCity.OF.year();
    private static final Caller CITY = Caller.everywhere("civil", "civil");
    private static final Caller TOWN = new Caller("north", "north", Set.of("civil"), Scope.of("320681103"));
    private static final String LAPSED = "select l.*, f.state from lapsed_person l left join lapse_follow_up f on f.certno = l.certno and f.is_last "
            + "where l.coverage_year = 2026 ";

    private final ListingLapsed lapsed;
    private final ListingIdentityCases identities;
    private final ShowingCoverageRates rates;
    private final ShowingKeyGroups groups;
    private final DeclaringSubsidy declaring;

    CoverageQuestions(OneConnection database, Audit audit) {
        super(database);
        Policies policies = new Policies(BatchContestant.policy(), DeskCity.CLOCK);
        lapsed = new ListingLapsed(database, policies, audit, DeskCity.CLOCK);
        identities = new ListingIdentityCases(database, audit);
        rates = new ShowingCoverageRates(database, policies, DeskCity.CLOCK);
        groups = new ShowingKeyGroups(database, policies, audit, DeskCity.CLOCK);
        declaring = new DeclaringSubsidy(database, policies, audit, database, DeskCity.CLOCK);
    }

    @Override
    void gather() {
        String insured = "select town_code, insutype, count(*) from insured_period where coverage_year = 2026 and begins <= ? and ends >= ? group by town_code, insutype";
        ask("coverage rates, today", () -> rates.show(YEAR, null, CITY), insured, LocalDate.of(YEAR, 3, 21), LocalDate.of(YEAR, 3, 21));
        ask("coverage rates, another day", () -> rates.show(YEAR, LocalDate.of(YEAR, 9, 1), CITY), insured, LocalDate.of(YEAR, 9, 1), LocalDate.of(YEAR, 9, 1));
        lapsed();
        groups();
        identities();
    }

    private void lapsed() {
        LapsedFilter all = LapsedFilter.all(YEAR);
        ask("lapsed, counts of the towns", () -> lapsed.byTown(YEAR, CITY), "select town, count(*) from lapsed_person where coverage_year = 2026 group by town");
        lapsed("lapsed", all, CITY, "");
        lapsed("lapsed of a town", all.inTown("320681105"), CITY, "and l.town = '320681105' ");
        lapsed("lapsed by insurance", new LapsedFilter(YEAR, null, null, "310", null, null, null), CITY, "and l.insutype = '310' ");
        lapsed("lapsed by situation", new LapsedFilter(YEAR, null, null, null, Situation.ABSENT, null, null), CITY, "and l.situation = 'ABSENT' ");
        lapsed("lapsed by payment", new LapsedFilter(YEAR, null, null, null, null, "PAID", null), CITY, "and l.paid_now = 'PAID' ");
        lapsed("lapsed, followed up", new LapsedFilter(YEAR, null, null, null, null, null, "PHONED"), CITY, "and f.state = 'PHONED' ");
        lapsed("lapsed, untouched", new LapsedFilter(YEAR, null, null, null, null, null, LapsedFilter.UNTOUCHED), CITY, "and f.state is null ");
        lapsed("lapsed within one town's scope", all, TOWN, "and l.town = '320681103' ");
    }

    private void lapsed(String name, LapsedFilter filter, Caller caller, String where) {
        long count = lapsed.count(filter, caller);
        page(name + ", first page", filter, caller, where, 0);
        if (count > PAGE) {
            page(name + ", last of " + count, filter, caller, where, lastPage(count));
        }
    }

    private void page(String name, LapsedFilter filter, Caller caller, String where, long from) {
        ask(name, () -> lapsed.count(filter, caller) + lapsed.pageFrom(filter, from, PAGE, caller).size(), LAPSED + where + "order by l.line" + window(from));
    }

    private void groups() {
        ask("key groups, class by class", () -> groups.show(YEAR, CITY), "select psn_idet_type, count(*) from key_group_person where coverage_year = 2026 "
                + "group by psn_idet_type");
        for (String of : new String[] {null, "DB"}) {
            String name = "key groups, uninsured" + (of == null ? "" : " of a class");
            String bare = "select * from key_group_person where coverage_year = 2026 and insutype is null " + (of == null ? "" : "and psn_idet_type = 'DB' ")
                    + "and line > ? order by line fetch first 21 rows only";
            ask(name + ", first page", () -> groups.uninsured(YEAR, of, 0, PAGE + 1, CITY), bare, 0);
            ask(name + ", last page", () -> groups.uninsured(YEAR, of, 29_000, PAGE + 1, CITY), bare, 29_000);
        }
    }

    private void identities() {
        String rows = "select * from identity_case where ";
        identities("identities, open", IdentityCase.State.OPEN, null, rows + "state = 'OPEN' ");
        identities("identities, all", null, null, rows + "1 = 1 ");
        identities("identities of a reason", IdentityCase.State.OPEN, IdentityReason.BIRTH_DIFFERS, rows + "state = 'OPEN' and reasons like '%BIRTH_DIFFERS%' ");
        ask("identities, counts of the reasons", () -> identities.countByReason(IdentityCase.State.OPEN, CITY),
                "select reasons, count(*) from identity_case where state = 'OPEN' group by reasons");
        ask("subsidy declaration", () -> declaring.show(YEAR, CITY), "select count(*) from identity_case c join insured_period p on p.certno = c.certno "
                + "where c.state <> 'GONE' and p.coverage_year = 2026 and p.insutype = '390'");
    }

    private void identities(String name, IdentityCase.State state, IdentityReason reason, String bare) {
        long count = identities.count(state, reason, CITY);
        for (long from : firstAndLast(count)) {
            ask(name + (from == 0 ? ", first page" : ", last of " + count), () -> identities.count(state, reason, CITY)
                    + identities.pageFrom(state, reason, from, PAGE, CITY).size(), bare + "order by case_no" + window(from));
        }
    }
}
