package yibao.subsidy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import yibao.enrolment.boundary.ListingListed;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.HardshipClass;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.SubsidyRule;
import yibao.kernel.policy.SubsidyRule.MidYear;
import yibao.premium.CoverageYear;
import yibao.premium.SubsidyTerms;
import yibao.premium.boundary.ListingSubsidised;
import yibao.premium.boundary.ReadingSubsidyTerms;
import yibao.subsidy.control.Accounting;
import yibao.subsidy.control.Entitling;
import yibao.subsidy.control.Listing;
import yibao.subsidy.control.People;
import yibao.subsidy.entity.Accounts;
import yibao.subsidy.entity.FoundCases;
import yibao.subsidy.entity.Ledger;
import yibao.subsidy.entity.LedgerYears;

/** Books what has changed in a year's lists, levy and receipts, and makes the six lists anew. */
@ApplicationScoped
public class LedgerJob implements JobHandler {

    public static final String KIND = "SUBSIDY_LEDGER";

    private Database database;
    private Policies policies;
    private ReadingSubsidyTerms reading;
    private ListingListed listed;
    private ListingSubsidised levied;
    private Clock clock;

    protected LedgerJob() {
    }

    @Inject
    public LedgerJob(Database database, Policies policies, ReadingSubsidyTerms reading, ListingListed listed,
            ListingSubsidised levied, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.reading = reading;
        this.listed = listed;
        this.levied = levied;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException {
        CoverageYear of = CoverageYear.parse(job.subject());
        SubsidyTerms terms = reading.of(of, job.knownFrom());
        PolicyBook book = policies.lastSeen();
        try (Connection connection = database.open()) {
            Ledger ledger = new Ledger(connection, of);
            FoundCases cases = new FoundCases(connection, of);
            LedgerYears years = new LedgerYears(connection);
            long seen = years.find(of).map(LedgerYears.Mark::changes).orElse(0L);
            MidYear midYear = book.findSubsidyRule(of.insutype(), LocalDate.of(of.year(), 1, 1), job.knownFrom())
                    .map(SubsidyRule::midYear).orElse(MidYear.KEEPS);
            Entitling entitling = new Entitling(of, terms, midYear);
            UnaryOperator<String> names = names(book, of, job);
            People people = new People(of, terms, listed, levied, done -> progress.report(job.jobId(), "资助台账", done, 0));
            people.forEach(new Taking(new Accounting(entitling, names), new Listing(entitling, midYear, names, LocalDate.now(clock)), ledger, cases));
            long entries = ledger.book(job.knownFrom());
            if (entries > 0) {
                Accounts.rebuild(connection, of);
            }
            ledger.moveAccounts();
            long rows = cases.replace(job.knownFrom());
            years.workedOut(of, seen, job.knownFrom());
            return "资助台账 " + of + "：新记 " + entries + " 笔，名单 " + rows + " 行";
        }
    }

    private static UnaryOperator<String> names(PolicyBook book, CoverageYear of, Job job) {
        return code -> book.findHardshipClass(code, LocalDate.of(of.year(), 1, 1), job.knownFrom()).map(HardshipClass::name)
                .orElse(code);
    }

    /** Takes one person after another through the rules into the stages. */
    private record Taking(Accounting accounting, Listing listing, Ledger ledger, FoundCases cases) implements People.Taker {
        @Override
        public void take(yibao.subsidy.control.Facts facts) throws SQLException {
            for (var booking : accounting.of(facts)) {
                ledger.add(facts, booking);
            }
            for (var finding : listing.of(facts)) {
                cases.add(facts, finding);
            }
            if (facts.levied().isPresent() && facts.levied().get().now().isSubsidised()) {
                cases.subsidised(facts);
            }
        }
    }
}
