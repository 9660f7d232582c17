package yibao.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.db.Sql;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.foureyes.ProposalKinds;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.WorkStopped;
import yibao.kernel.policy.NamingTowns;
import yibao.kernel.policy.Policies;
import yibao.kernel.sheet.SheetReader;
import yibao.kernel.sheet.SheetWriter;
import yibao.premium.DifferenceFilter;
import yibao.premium.ResolutionView;
import yibao.premium.boundary.ApplyingResolution;
import yibao.premium.boundary.DownloadingResolutions;
import yibao.premium.boundary.FindingDifferences;
import yibao.premium.boundary.ProposingWaiver;
import yibao.premium.boundary.ResolutionJob;
import yibao.premium.boundary.ResolvingDifferences;
import yibao.premium.boundary.ShowingReconciliation;
import yibao.premium.boundary.WaiverHandler;
import yibao.premium.control.Treasury;
import yibao.premium.control.WorkbookFiles;

/** A workbook of many differences: taken home, filled, handed in, done by its job, in a small heap; or ended halfway. */
final class ImportContestant {

    private static final Caller TAX = Caller.everywhere("tax", "tax");

    private final OneConnection database;
    private final Path folder;
    private final ResolvingDifferences resolving;
    private final ResolutionJob work;
    private final DownloadingResolutions downloading;

    private ImportContestant(OneConnection database, Path folder) {
        this.database = database;
        this.folder = folder;
        Audit audit = new Audit(DeskBenchmark.KEY, DeskCity.CLOCK);
        ShowingReconciliation showing = new ShowingReconciliation(database, new Treasury(database, Only.of(() -> 3), DeskCity.CLOCK));
        List<ProposalHandler> handlers = new ArrayList<>();
        ProposingWaiver waivers = new ProposingWaiver(new Proposing(new ProposalKinds(handlers), database, audit, DeskCity.CLOCK));
        handlers.add(new WaiverHandler(showing, database, DeskCity.CLOCK));
        ApplyingResolution applying = new ApplyingResolution(showing, waivers, database, audit, DeskCity.CLOCK);
        WorkbookFiles files = new WorkbookFiles(folder.resolve("workbooks"));
        resolving = new ResolvingDifferences(applying, files, new Jobs(database, DeskCity.CLOCK), database, DeskCity.CLOCK);
        work = new ResolutionJob(applying, files, database);
        downloading = new DownloadingResolutions(new FindingDifferences(showing, database, audit, database), showing,
                new NamingTowns(new Policies(BatchContestant.policy(), DeskCity.CLOCK), DeskCity.CLOCK));
    }

    /** @param arguments address of the database, folder, rows, {@code fill}, {@code whole} or {@code half} */
    public static void main(String[] arguments) throws Exception {
        try (OneConnection database = new OneConnection(arguments[0])) {
            ImportContestant one = new ImportContestant(database, Path.of(arguments[1]));
            if (arguments[3].equals("fill")) {
                one.fill(Integer.parseInt(arguments[2]));
            } else {
                one.take(arguments[3].equals("half"));
            }
        }
    }

    private void fill(int most) throws Exception {
        Files.createDirectories(folder);
        Path home = folder.resolve("home.xlsx");
        Run measured = Run.begin();
        try (var out = Files.newOutputStream(home)) {
            downloading.write(DeskCity.OF, DifferenceFilter.ALL, TAX, out);
        }
        try (SheetReader sheet = SheetReader.open(home, "home.xlsx"); var out = Files.newOutputStream(folder.resolve("filled.xlsx"));
                SheetWriter filled = SheetWriter.xlsx(out, "差异处理")) {
            int state = sheet.header().indexOf("状态");
            filled.row(sheet.header());
            int rows = 0;
            for (var row = sheet.next(); row != null && rows <= most; row = sheet.next()) {
                List<String> cells = new ArrayList<>(row.cells());
                while (cells.size() < sheet.header().size()) {
                    cells.add("");
                }
                cells.set(state, "已交办");
                cells.set(state + 1, "税务一分局");
                filled.row(rows++ == 0 ? row.cells() : cells);
            }
        }
        measured.end();
    }

    private void take(boolean half) throws Exception {
        String before = worked();
        Run measured = Run.begin();
        ResolutionView waiting = resolving.take(DeskCity.OF, folder.resolve("filled.xlsx"), "filled.xlsx", false, TAX);
        database.commit();
        measured.note("taken, the job waits");
        Timeline timeline = new Timeline(half);
        try {
            measured.note(work.run(new Job(UUID.randomUUID().toString(), ResolutionJob.KIND, waiting.resolutionId(), "tax", "tax", 0, null,
                    DeskCity.CLOCK.instant()), timeline));
            if (!half) {
                database.commit();
            }
        } catch (WorkStopped stopped) {
            database.rollback();
            measured.note(String.format("ended halfway, undone in %.2f s, work before and after %s", System.nanoTime() / 1e9 - timeline.ended().orElseThrow(),
                    before.equals(worked()) ? "equal" : "DIFFERS"));
        }
        measured.note(timeline.words() + ";");
        measured.end();
    }

    private String worked() throws Exception {
        return Sql.get(database.open(), row -> row.getString(1), "select count(*) || '/' || coalesce(sum(version), 0) || '/' || "
                + "(select count(*) from resolution_row) || '/' || (select count(*) from difference_work_change) from difference_work");
    }
}
