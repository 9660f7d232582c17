package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.policy.NamingTowns;
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
    private NamingTowns towns;

    protected DownloadingResolutions() {
    }

    @Inject
    public DownloadingResolutions(FindingDifferences finding, ShowingReconciliation showing, NamingTowns towns) {
        this.finding = finding;
        this.showing = showing;
        this.towns = towns;
    }

    /** @throws yibao.kernel.problem.BusinessProblem NOT_RECONCILED */
    public void write(CoverageYear of, DifferenceFilter filter, Caller caller, OutputStream out) throws IOException {
        var names = towns.today();
        try (SheetWriter sheet = SheetWriter.xlsx(out, "差异处理", ResolutionColumns.money(ResolutionColumns.HEADER))) {
            sheet.row(ResolutionColumns.HEADER);
            sheet.row(ResolutionColumns.hint());
            finding.export(of, showing.getLatestRun(of), filter, DifferenceOrder.NATURAL, Disclosure.MASKED, caller,
                    difference -> sheet.row(ResolutionColumns.cells(difference, names)));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }
}
