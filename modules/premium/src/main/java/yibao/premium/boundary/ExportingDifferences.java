package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import yibao.kernel.Masked;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.policy.NamingTowns;
import yibao.kernel.sheet.SheetWriter;
import yibao.premium.CoverageYear;
import yibao.premium.DeskDifference;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceOrder;
import yibao.premium.control.DifferenceColumns;

/** Writes all differences that are asked for as a table, row by row from the database into the stream. */
@Stateless
public class ExportingDifferences {

    /** Of the CSV, which programs read: the columns of {@code premium-differences/1} and those of the desk. */
    public static final List<String> COLUMNS = Stream.concat(ListingDifferences.COLUMNS.stream(),
            Stream.of("insu_admdvs", "town_code", "taxdept_code", "state", "owner", "note")).toList();

    private static final int CERTNO = ListingDifferences.COLUMNS.indexOf("certno");

    private FindingDifferences finding;
    private ShowingReconciliation showing;
    private NamingTowns towns;

    protected ExportingDifferences() {
    }

    @Inject
    public ExportingDifferences(FindingDifferences finding, ShowingReconciliation showing, NamingTowns towns) {
        this.finding = finding;
        this.showing = showing;
        this.towns = towns;
    }

    /**
     * What is wanted.
     *
     * @param numbers whether certificate numbers leave in full; then {@code purpose} is kept in the audit
     * @param xlsx    a workbook for people, else CSV for programs
     */
    public record Wanted(DifferenceFilter filter, boolean numbers, String purpose, boolean xlsx) {
    }

    /** The stream stays open. @throws yibao.kernel.problem.BusinessProblem NOT_RECONCILED */
    public void write(CoverageYear of, Wanted wanted, Caller caller, OutputStream out) throws SQLException, IOException {
        String run = showing.getLatestRun(of);
        var told = new DifferenceColumns.Telling(wanted.numbers(), towns.today());
        try (SheetWriter sheet = wanted.xlsx() ? SheetWriter.xlsx(out, "差异", DifferenceColumns.MONEY) : SheetWriter.csv(out)) {
            sheet.row(wanted.xlsx() ? DifferenceColumns.header() : COLUMNS);
            finding.export(of, run, wanted.filter(), DifferenceOrder.NATURAL, new Disclosure(wanted.numbers(), wanted.purpose()), caller,
                    line -> sheet.row(wanted.xlsx() ? DifferenceColumns.cells(line, told) : fields(line, wanted.numbers())));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static List<String> fields(DeskDifference line, boolean numbers) {
        String[] fields = ListingDifferences.fieldsOf(line.found());
        fields[CERTNO] = numbers ? fields[CERTNO] : Masked.certno(fields[CERTNO]);
        return Stream.concat(Arrays.stream(fields), Stream.of(line.insuAdmdvs(), line.townCode(),
                line.taxdeptCode(), line.state(), line.owner(), line.note())).toList();
    }
}
