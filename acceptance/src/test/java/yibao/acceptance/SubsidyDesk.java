package yibao.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.foureyes.ConfirmingProposals;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.foureyes.ProposalKinds;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.policy.Policies;
import yibao.kernel.sheet.SheetReader;
import yibao.premium.CoverageYear;
import yibao.premium.boundary.ListingSubsidised;
import yibao.subsidy.CaseFilter;
import yibao.subsidy.CaseList;
import yibao.subsidy.CaseState;
import yibao.subsidy.FinancePayment;
import yibao.subsidy.LedgerQuestion;
import yibao.subsidy.LedgerTotals;
import yibao.subsidy.PersonLedger;
import yibao.subsidy.Statement;
import yibao.subsidy.SubsidyCase;
import yibao.subsidy.boundary.ExportingCases;
import yibao.subsidy.boundary.ListingCases;
import yibao.subsidy.boundary.ListingStatements;
import yibao.subsidy.boundary.PaymentHandler;
import yibao.subsidy.boundary.ProposingPayment;
import yibao.subsidy.boundary.ProposingStatement;
import yibao.subsidy.boundary.ShowingLedger;
import yibao.subsidy.boundary.StatementHandler;
import yibao.subsidy.boundary.TellingLedger;
import yibao.subsidy.boundary.WorkingCases;
import yibao.subsidy.control.ClassNames;
import yibao.subsidy.control.StatementOffice;

/** The desk of those who keep the subsidy ledger: each call is one transaction, as in the server. */
final class SubsidyDesk {

    static final Caller REVIEWER = caller("demo-assistance", "assistance", "320681");
    static final Caller FINANCE = caller("demo-finance", "finance", "320681");
    static final Caller FINANCE2 = caller("demo-finance2", "finance", "320681");
    static final Caller TOWN = caller("demo-clerk", "clerk", "320681101");
    static final CoverageYear OF = new CoverageYear("390", 2022);

    private final BoundDatabase database;
    private final ListingStatements statements;
    private final ProposingStatement proposing;
    private final ProposingPayment paying;
    private final ConfirmingProposals confirming;
    private final ShowingLedger showing;
    private final TellingLedger telling;
    private final ListingCases cases;
    private final WorkingCases working;
    private final ExportingCases exporting;

    SubsidyDesk(BoundDatabase database, Policies policies, ListingSubsidised subsidised, Jobs jobs, Observers observers, Audit audit,
            Clock clock) {
        this.database = database;
        ClassNames names = new ClassNames(policies, clock);
        StatementOffice office = new StatementOffice(policies, subsidised, clock);
        statements = new ListingStatements(database, office, names);
        List<ProposalHandler> handlers = new ArrayList<>();
        ProposalKinds kinds = new ProposalKinds(handlers);
        Proposing proposals = new Proposing(kinds, database, audit, clock);
        handlers.add(new StatementHandler(office, database, audit, observers.event(), clock));
        handlers.add(new PaymentHandler(statements, database, audit, clock));
        confirming = new ConfirmingProposals(kinds, database, audit, clock);
        proposing = new ProposingStatement(office, proposals, database);
        paying = new ProposingPayment(proposals);
        showing = new ShowingLedger(database, names, jobs);
        telling = new TellingLedger(database, database, names, audit);
        cases = new ListingCases(database, audit);
        working = new WorkingCases(database, audit, clock);
        exporting = new ExportingCases(database, names, audit, database);
    }

    static Caller caller(String name, String role, String division) {
        return new Caller(name, name, Set.of(role), Scope.of(division));
    }

    ListingStatements statements() {
        return statements;
    }

    String propose(Caller caller) {
        return database.inNew(() -> proposing.propose(OF, caller));
    }

    String propose(CoverageYear of, Caller caller) {
        return database.inNew(() -> proposing.propose(of, caller));
    }

    String confirm(String proposalId, Caller caller) {
        return database.inNew(() -> confirming.confirm(proposalId, caller));
    }

    void refuse(String proposalId, Caller caller) {
        database.inNew(() -> {
            confirming.refuse(proposalId, "不同意", caller);
            return null;
        });
    }

    /** By the two persons who may. */
    Statement sign() {
        confirm(propose(REVIEWER), FINANCE);
        return database.inNew(() -> statements.list(OF, 0, 1)).get(0);
    }

    Statement statement(String stmtNo) {
        return database.inNew(() -> statements.get(stmtNo));
    }

    String pay(String stmtNo, String paidOn, String voucherNo, String amount, Caller caller) {
        return database.inNew(() -> paying.propose(new FinancePayment(stmtNo, LocalDate.parse(paidOn), voucherNo,
                Money.ofYuan(amount)), caller));
    }

    LedgerTotals totals(LedgerTotals.By by, Caller caller) {
        return totals(OF, by, caller);
    }

    LedgerTotals totals(CoverageYear of, LedgerTotals.By by, Caller caller) {
        return database.inNew(() -> showing.show(of, by, caller));
    }

    PersonLedger tell(Citizen citizen, Caller caller) {
        return database.inNew(() -> telling.tell(new LedgerQuestion("01", citizen.certno(), "核对资助"), caller));
    }

    List<SubsidyCase> list(CaseList list, Caller caller) {
        return database.inNew(() -> cases.pageAfter(CaseFilter.of(OF, list), 0, 100, caller));
    }

    long count(CaseFilter filter) {
        return database.inNew(() -> cases.count(filter, REVIEWER));
    }

    Map<CaseList, Long> counts() {
        return database.inNew(() -> cases.counts(OF, REVIEWER)).stream()
                .collect(Collectors.toMap(ListingCases.Count::list, ListingCases.Count::rows));
    }

    int mark(List<Long> caseNos, CaseState state, String note, Caller caller) {
        return mark(OF, caseNos, state, note, caller);
    }

    int mark(CoverageYear of, List<Long> caseNos, CaseState state, String note, Caller caller) {
        return database.inNew(() -> working.mark(of, caseNos, state, note, caller));
    }

    List<List<String>> export(CaseList list, boolean whole, String purpose, Path folder) throws IOException {
        Path file = folder.resolve("cases.xlsx");
        database.inNew(() -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                exporting.write(CaseFilter.of(OF, list), whole, purpose, REVIEWER, out);
            }
            return null;
        });
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader sheet = SheetReader.open(file, file.toString())) {
            sheet.forEach(row -> rows.add(new ArrayList<>(row.cells())));
        }
        return rows;
    }
}
