package yibao.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditKey;
import yibao.kernel.foureyes.ConfirmingProposals;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.foureyes.ProposalKinds;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.policy.NamingTowns;
import yibao.kernel.policy.Policies;
import yibao.kernel.sheet.SheetReader;
import yibao.kernel.sheet.SheetWriter;
import yibao.premium.ClosingPeriod;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceWork;
import yibao.premium.PeriodStanding;
import yibao.premium.PeriodView;
import yibao.premium.ResolutionView;
import yibao.premium.WorkChange;
import yibao.premium.WorkDone;
import yibao.premium.WorkSelection;
import yibao.premium.WorkState;
import yibao.premium.boundary.ApplyingResolution;
import yibao.premium.boundary.ClosingHandler;
import yibao.premium.boundary.DownloadingResolutions;
import yibao.premium.boundary.FindingDifferences;
import yibao.premium.boundary.ProposingClosing;
import yibao.premium.boundary.ProposingWaiver;
import yibao.premium.boundary.ResolvingDifferences;
import yibao.premium.boundary.ShowingDifferenceWork;
import yibao.premium.boundary.ShowingPeriods;
import yibao.premium.boundary.ShowingReconciliation;
import yibao.premium.boundary.WaiverHandler;
import yibao.premium.boundary.WorkingDifferences;
import yibao.premium.control.ClosingOffice;
import yibao.premium.control.Treasury;

/** The desk of those who work on differences and close periods: each call is one transaction, as in the server. */
final class PremiumDesk {

    static final Caller TAX = new Caller("demo-tax", "T1", java.util.Set.of("tax"), Scope.EVERYWHERE);
    static final Caller OTHER = new Caller("demo-operator", "O1", java.util.Set.of("operator"), Scope.EVERYWHERE);
    static final CoverageYear OF = new CoverageYear("390", 2022);

    private final BoundDatabase database;
    private final WorkingDifferences working;
    private final ShowingDifferenceWork showing;
    private final ConfirmingProposals confirming;
    private final ProposingClosing closing;
    private final ShowingPeriods periods;
    private final DownloadingResolutions downloading;
    private final ResolvingDifferences resolving;
    final ApplyingResolution applying;
    final yibao.premium.control.WorkbookFiles files;

    PremiumDesk(Bureau bureau, Clock clock) {
        database = bureau.database();
        Audit audit = new Audit(new AuditKey("a key of at least thirty-two characters"), clock);
        ShowingReconciliation reconciliation = new ShowingReconciliation(database, null);
        List<ProposalHandler> handlers = new ArrayList<>();
        ProposalKinds kinds = new ProposalKinds(handlers);
        Proposing proposing = new Proposing(kinds, database, audit, clock);
        handlers.add(new WaiverHandler(reconciliation, database, clock));
        ClosingOffice office = new ClosingOffice(new Treasury(database, new OnlyOne<>(() -> 3), clock), clock);
        handlers.add(new ClosingHandler(office, database, audit));
        closing = new ProposingClosing(office, proposing, database);
        periods = new ShowingPeriods(office, database);
        confirming = new ConfirmingProposals(kinds, database, audit, clock);
        ProposingWaiver waivers = new ProposingWaiver(proposing);
        working = new WorkingDifferences(reconciliation, waivers, database, audit, clock);
        downloading = new DownloadingResolutions(new FindingDifferences(reconciliation, database, audit, database), reconciliation,
                new NamingTowns(new Policies(Bureau.CONFIG.resolve("policy/qidong"), clock), clock));
        applying = new ApplyingResolution(reconciliation, waivers, database, audit, clock);
        files = new yibao.premium.control.WorkbookFiles(bureau.home().resolve("workbooks"));
        resolving = new ResolvingDifferences(applying, files,
                new Jobs(database, clock), database, clock);
        showing = new ShowingDifferenceWork(database);
    }

    static Caller of(String name, String division) {
        return new Caller(name, name, java.util.Set.of("tax"), Scope.of(division));
    }

    WorkDone mark(WorkSelection selection, WorkChange wanted, Caller caller) {
        return inOne(() -> working.work(OF, selection, wanted, caller));
    }

    /** @return the code of the only refusal, or what was done */
    String mark(String diffId, WorkState state, String owner, String note, String reason) {
        WorkDone done = mark(new WorkSelection.Named(List.of(diffId)), new WorkChange(state, owner, note, reason), TAX);
        if (!done.refused().isEmpty()) {
            return done.refused().get(0).code();
        }
        return done.changed() == 1 ? "CHANGED" : done.proposed() == 1 ? "PROPOSED" : "UNCHANGED";
    }

    /** The rows of the workbook to be filled, its header first. */
    List<List<String>> download(Path folder, Caller caller) throws IOException {
        Path file = folder.resolve("download.xlsx");
        inOne(() -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                downloading.write(OF, DifferenceFilter.ALL, caller, out);
            }
            return null;
        });
        return read(file);
    }

    ResolutionView upload(Path folder, List<List<String>> rows, boolean strict, Caller caller) throws IOException {
        Path file = folder.resolve("filled.xlsx");
        try (OutputStream out = Files.newOutputStream(file); SheetWriter sheet = SheetWriter.xlsx(out, "差异处理")) {
            for (List<String> row : rows) {
                sheet.row(row);
            }
        }
        return inOne(() -> resolving.take(OF, file, "filled.xlsx", strict, caller));
    }

    List<List<String>> result(Path folder, String resolutionId, Caller caller) throws IOException {
        Path file = folder.resolve("result.xlsx");
        inOne(() -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                resolving.write(OF, resolutionId, caller, out);
            }
            return null;
        });
        return read(file);
    }

    private static List<List<String>> read(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader sheet = SheetReader.open(file, file.toString())) {
            rows.add(new ArrayList<>(sheet.header()));
            sheet.forEach(row -> rows.add(new ArrayList<>(row.cells())));
        }
        return rows;
    }

    String confirm(String proposalId, Caller caller) {
        return inOne(() -> confirming.confirm(proposalId, caller));
    }

    void refuse(String proposalId, Caller caller) {
        inOne(() -> {
            confirming.refuse(proposalId, "不同意", caller);
            return null;
        });
    }

    String close(String period, Caller caller) {
        return inOne(() -> closing.propose("390", ClosingPeriod.parse(period), caller));
    }

    /** By two persons. */
    void close(String period) {
        confirm(close(period, TAX), OTHER);
    }

    PeriodStanding period(String period) throws SQLException {
        return periods.get("390", ClosingPeriod.parse(period), TAX);
    }

    List<PeriodView> months() throws SQLException {
        return periods.months("390", TAX);
    }

    List<DifferenceWork> history(String diffId) throws SQLException {
        return showing.history(OF, diffId, TAX);
    }

    <T> T inOne(Callable<T> work) {
        return database.inNew(work);
    }
}
