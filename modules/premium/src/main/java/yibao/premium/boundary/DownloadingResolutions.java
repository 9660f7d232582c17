package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import yibao.kernel.access.Caller;
import yibao.kernel.sheet.SheetWriter;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceOrder;
import yibao.premium.control.ResolutionColumns;

/** Writes the workbook to be filled: differences with masked numbers, and how the work on each stands. */
@Stateless
public class DownloadingResolutions {

    private FindingDifferences finding;
    private ShowingReconciliation showing;

    protected DownloadingResolutions() {
    }

    @Inject
    public DownloadingResolutions(FindingDifferences finding, ShowingReconciliation showing) {
        this.finding = finding;
        this.showing = showing;
    }

    /** @throws yibao.kernel.problem.BusinessProblem NOT_RECONCILED, before anything is written */
    public void write(CoverageYear of, DifferenceFilter filter, Caller caller, OutputStream out)
            throws SQLException, IOException {
        String run = showing.getLatestRun(of);
        try (SheetWriter sheet = SheetWriter.xlsx(out, "差异处理")) {
            sheet.row(ResolutionColumns.HEADER);
            sheet.row(ResolutionColumns.hint());
            finding.export(of, run, filter, DifferenceOrder.NATURAL, null, caller, difference -> {
                try {
                    sheet.row(ResolutionColumns.cells(difference));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
    }
}
