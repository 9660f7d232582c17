package yibao.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import yibao.exchange.boundary.ReleasingBatches;
import yibao.exchange.control.Ledger;
import yibao.kernel.access.Caller;
import yibao.kernel.access.ListingUsers;
import yibao.kernel.access.UserFilter;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditFilter;
import yibao.kernel.audit.ReadingAudit;
import yibao.kernel.audit.VerifyingAudit;
import yibao.kernel.foureyes.ListingProposals;
import yibao.kernel.foureyes.ProposalKinds;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.Progress;
import yibao.kernel.jobs.ShowingJobs;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.ReadingPolicies;
import yibao.kernel.policy.change.KeptChanges;
import yibao.kernel.policy.change.ListingChanges;
import yibao.premium.boundary.ListingClosings;
import yibao.premium.boundary.ShowingPeriods;
import yibao.premium.control.ClosingOffice;
import yibao.premium.control.Treasury;

/** What administrators and auditors click, and the tables that everybody sees: log, jobs, users, closings, proposals, policy. */
final class AdministrationQuestions extends Questions {

    private static final Caller AUDITOR = Caller.everywhere("auditor", "auditor");
    private static final Caller TAX = Caller.everywhere("tax", "tax");

    private final OneConnection database;
    private final Audit audit;

    AdministrationQuestions(OneConnection database, Audit audit) {
        super(database);
        this.database = database;
        this.audit = audit;
    }

    @Override
    void gather() {
        log();
        jobs();
        users();
        closings();
        proposals();
        policy();
    }

    private void log() {
        ReadingAudit reading = new ReadingAudit(database, new VerifyingAudit(DeskBenchmark.KEY), audit);
        log(reading, "log", "1 = 1", null, null, null, null, null);
        log(reading, "log by person", "subject = (select subject from audit_event where seq = 101)", null, null, City.certno(100), null, null);
        log(reading, "log by actor", "actor = 'operator'", "operator", null, null, null, null);
        log(reading, "log by act", "action = 'REVEAL_CERTNO'", null, "REVEAL_CERTNO", null, null, null);
        log(reading, "log by actor who did nothing", "actor = 'nobody'", "nobody", null, null, null, null);
        log(reading, "log by thing", "object_ref = 'object 7'", null, null, null, "object 7", null);
        log(reading, "log by actor and act", "actor = 'operator' and action = 'REVEAL_CERTNO'", "operator", "REVEAL_CERTNO", null, null, null);
        log(reading, "log of a day", day("2026-03-01", "2026-03-02"), null, null, null, null, LocalDate.of(2026, 3, 1));
        log(reading, "log of a day long past", day("2025-12-20", "2025-12-21"), null, null, null, null, LocalDate.of(2025, 12, 20));
        log(reading, "log of an act on a day", day("2026-01-20", "2026-01-21") + " and action = 'REVEAL_CERTNO'", null, "REVEAL_CERTNO", null, null,
                LocalDate.of(2026, 1, 20));
        ask("log, the acts to choose from", reading::listActions, "select distinct action from audit_event");
    }

    private void log(ReadingAudit reading, String name, String where, String actor, String action, String certNo, String object, LocalDate day) {
        Instant from = day == null ? null : day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        Instant to = day == null ? null : from.plusSeconds(86_400);
        for (boolean oldest : new boolean[] {false, true}) {
            AuditFilter filter = new AuditFilter(actor, action, certNo, object, from, to, oldest);
            ask(name + (oldest ? ", oldest" : ", newest"), () -> reading.page(filter, null, 50, AUDITOR),
                    "select * from audit_event where " + where + " order by seq" + (oldest ? "" : " desc") + " fetch first 50 rows only");
        }
    }

    private static String day(String from, String to) {
        return "happened >= timestamp with time zone '" + from + " 00:00:00+00' and happened < timestamp with time zone '" + to + " 00:00:00+00'";
    }

    private void jobs() {
        ShowingJobs showing = new ShowingJobs(new Jobs(database, DeskCity.CLOCK), new Progress(), List.of());
        jobs(showing, "jobs", null, AUDITOR, "");
        jobs(showing, "jobs, failed", "FAILED", AUDITOR, "and state = 'FAILED' ");
        jobs(showing, "jobs, waiting", "QUEUED", AUDITOR, "and state = 'QUEUED' ");
        jobs(showing, "jobs, one's own", null, Caller.everywhere("civil", "civil"), "and requested_by = 'civil' ");
    }

    private void jobs(ShowingJobs showing, String name, String state, Caller caller, String where) {
        for (long before : new long[] {Long.MAX_VALUE, 600}) {
            ask(name + (before == 600 ? ", last page" : ", first page"), () -> showing.list(caller, state, before, 30),
                    "select * from job where number < ? " + where + "order by number desc fetch first 30 rows only", before);
        }
    }

    private void users() {
        ListingUsers listing = new ListingUsers(database, DeskCity.CLOCK);
        ask("users, first page", () -> listing.page(UserFilter.ALL, null, 30), "select * from account order by name fetch first 30 rows only");
        ask("users, last page", () -> listing.page(UserFilter.ALL, "user01980", 30), "select * from account where name > 'user01980' order by name fetch first 30 rows only");
        ask("users by role and text", () -> listing.page(new UserFilter("9", "operator", "ACTIVE"), null, 30),
                "select * from account where roles like '%operator%' and name like '%9%' order by name fetch first 30 rows only");
    }

    private void closings() {
        Treasury treasury = new Treasury(database, Only.of(() -> 3), DeskCity.CLOCK);
        ShowingPeriods periods = new ShowingPeriods(new ClosingOffice(treasury, DeskCity.CLOCK), database);
        ListingClosings listing = new ListingClosings(database);
        ask("periods, months", () -> periods.months("390", TAX), "select booked_on, sum(pay_count) from receipt_day group by booked_on");
        ask("periods, days of a month", () -> periods.days("390", YearMonth.of(2025, 11), TAX), "select booked_on, sum(pay_count) from receipt_day group by booked_on");
        ask("periods, one with what hinders it", () -> periods.get("390", yibao.premium.ClosingPeriod.parse("2025-11"), TAX),
                "select state, count(*) from difference_work group by state");
        for (int from : new int[] {0, 976}) {
            ask("closings, " + (from == 0 ? "first" : "last") + " page", () -> listing.list("390", from, 24, TAX),
                    "select * from closing where insutype = '390' order by closed_at desc offset " + from + " rows fetch next 24 rows only");
        }
    }

    private void proposals() {
        ListingProposals listing = new ListingProposals(new ProposalKinds(List.of(new ReleasingBatches(new Ledger(database), database, audit))), database, DeskCity.CLOCK);
        ask("proposals waiting for me", () -> listing.waitingFor(Caller.everywhere("operator", "operator"), null, 50),
                "select * from proposal where state = 'PROPOSED' order by number fetch first 50 rows only");
        ask("proposals, how many wait", () -> listing.countWaitingFor(Caller.everywhere("operator", "operator")), "select count(*) from proposal where state = 'PROPOSED'");
        ask("proposals of mine", () -> listing.proposedBy(TAX, null, 50), "select * from proposal where proposed_by_person = 'tax' order by number desc fetch first 50 rows only");
    }

    private void policy() {
        Policies policies = new Policies(BatchContestant.policy(), DeskCity.CLOCK);
        ReadingPolicies reading = new ReadingPolicies(policies, DeskCity.CLOCK);
        ListingChanges changes = new ListingChanges(new KeptChanges(database), policies);
        String bare = "select * from policy_change order by number desc";
        ask("policy, overview", reading::overview, bare);
        ask("policy, a table on a day", () -> reading.table("coverage-target", LocalDate.of(2026, 1, 1), null), bare);
        ask("policy, changes", changes::listAll, bare);
    }
}
