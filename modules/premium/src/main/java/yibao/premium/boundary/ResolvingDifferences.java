package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yibao.kernel.access.Caller;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.sheet.SheetRow;
import yibao.kernel.sheet.SheetWriter;
import yibao.premium.CoverageYear;
import yibao.premium.ResolutionView;
import yibao.premium.control.ResolutionColumns;
import yibao.premium.control.WorkbookFiles;
import yibao.premium.control.WorkbookReading;
import yibao.premium.entity.Resolutions;

/**
 * Takes the workbook in which people have filled state, owner and note. Up to five thousand rows are answered at once,
 * more by a job; either way in one transaction, so that nothing is half applied.
 */
@Stateless
public class ResolvingDifferences {

    public static final int MOST_AT_ONCE = 5_000;
    private static final int LONGEST_NAME = 200;

    private ApplyingResolution applying;
    private WorkbookFiles files;
    private Jobs jobs;
    private Database database;
    private Clock clock;

    protected ResolvingDifferences() {
    }

    @Inject
    public ResolvingDifferences(ApplyingResolution applying, WorkbookFiles files, Jobs jobs, Database database, Clock clock) {
        this.applying = applying;
        this.files = files;
        this.jobs = jobs;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param name         as its owner called the file; its ending says what it is
     * @param allOrNothing whether one refused row refuses all
     * @throws BusinessProblem SHEET_*, COLUMN_MISSING, TOO_MANY, NOT_RECONCILED
     */
    public ResolutionView take(CoverageYear of, Path file, String name, boolean allOrNothing, Caller caller)
            throws SQLException, IOException {
        WorkbookReading workbook = new WorkbookReading(file, name);
        boolean large = workbook.count(MOST_AT_ONCE, read -> { }) > MOST_AT_ONCE;
        Resolutions.Kept kept = new Resolutions.Kept(UUID.randomUUID().toString(), of,
                name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name, allOrNothing, caller);
        insert(kept);
        if (large) {
            files.keep(kept.resolutionId(), file, name, clock.instant());
            return queue(kept);
        }
        applying.apply(kept, workbook, (phase, done, total) -> { });
        return applying.view(kept.resolutionId());
    }

    /** Closes its connection before the rows are applied: deeper in each other, handles lost rows on H2 in the server. */
    private void insert(Resolutions.Kept kept) throws SQLException {
        try (Connection connection = database.open()) {
            new Resolutions(connection).insert(kept, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }

    private ResolutionView queue(Resolutions.Kept kept) throws SQLException {
        String jobId = jobs.enqueue(ResolutionJob.KIND, kept.resolutionId(), kept.caller().name(), kept.caller().name());
        try (Connection connection = database.open()) {
            Resolutions resolutions = new Resolutions(connection);
            resolutions.queue(kept.resolutionId(), jobId);
            return resolutions.view(kept.resolutionId());
        }
    }

    /** @throws BusinessProblem RESOLUTION_UNKNOWN, also for what another person handed in */
    public ResolutionView get(CoverageYear of, String resolutionId, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            return own(connection, of, resolutionId, caller).view(resolutionId);
        }
    }

    /** The rows as they were handed in, with one column more that says what became of each. */
    public void write(CoverageYear of, String resolutionId, Caller caller, OutputStream out) throws IOException {
        try (Connection connection = database.open()) {
            Resolutions resolutions = own(connection, of, resolutionId, caller);
            try (SheetWriter sheet = SheetWriter.xlsx(out, "处理结果",
                    ResolutionColumns.money(ResolutionColumns.HEADER))) {
                int[] width = new int[1];
                resolutions.forEach(resolutionId, (row, answer) -> {
                    boolean header = width[0] == 0;
                    width[0] = header ? row.cells().size() : width[0];
                    put(sheet, padded(row, width[0], header ? ResolutionColumns.RESULT : describe(answer)));
                });
            } catch (UncheckedIOException gone) {
                throw gone.getCause();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void put(SheetWriter sheet, List<String> cells) {
        try {
            sheet.row(cells);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<String> padded(SheetRow row, int width, String last) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(row.cell(i));
        }
        cells.add(last);
        return cells;
    }

    private static String describe(ResolutionView.Row answer) {
        if (answer == null) {
            return "";
        }
        return switch (answer.outcome()) {
            case "ACCEPTED" -> "已接收：" + answer.message();
            case "UNCHANGED" -> "未改动";
            case "PROPOSED" -> "待复核：" + answer.message();
            default -> "未接收（" + answer.code() + "）：" + answer.message();
        };
    }

    private static Resolutions own(Connection connection, CoverageYear of, String resolutionId, Caller caller)
            throws SQLException {
        Resolutions resolutions = new Resolutions(connection);
        resolutions.find(resolutionId).filter(kept -> kept.of().equals(of) && kept.caller().personNo().equals(caller.personNo()))
                .orElseThrow(() -> new BusinessProblem("premium", "RESOLUTION_UNKNOWN", 404, "没有这份处理工作簿，请在上传它的账号下查看"));
        return resolutions;
    }
}
