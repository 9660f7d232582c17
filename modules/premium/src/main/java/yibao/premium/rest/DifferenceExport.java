package yibao.premium.rest;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import yibao.kernel.Masked;
import yibao.kernel.access.Caller;
import yibao.kernel.sheet.SheetWriter;
import yibao.premium.CoverageYear;
import yibao.premium.DeskDifference;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceOrder;
import yibao.premium.boundary.FindingDifferences;
import yibao.premium.boundary.ListingDifferences;

/** All differences that were asked for as a table, row by row from the database to the wire. */
public record DifferenceExport(FindingDifferences finding, CoverageYear of, String run, DifferenceFilter filter,
        boolean numbers, String purpose, Caller caller, boolean xlsx) implements StreamingOutput {

    private static final int CERTNO = ListingDifferences.COLUMNS.indexOf("certno");

    /** The columns of {@code premium-differences/1} and those of the desk. */
    public static final List<String> COLUMNS = Stream.concat(ListingDifferences.COLUMNS.stream(),
            Stream.of("insu_admdvs", "town_code", "taxdept_code", "state", "owner", "note")).toList();

    @Override
    public void write(OutputStream out) throws IOException {
        try (SheetWriter sheet = xlsx ? SheetWriter.xlsx(out, "差异") : SheetWriter.csv(out)) {
            sheet.row(COLUMNS);
            finding.export(of, run, filter, DifferenceOrder.NATURAL, purpose, caller, line -> put(sheet, line));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    private void put(SheetWriter sheet, DeskDifference line) {
        String[] fields = ListingDifferences.fieldsOf(line.found());
        fields[CERTNO] = numbers ? fields[CERTNO] : Masked.certno(fields[CERTNO]);
        try {
            sheet.row(Stream.concat(Arrays.stream(fields), Stream.of(line.insuAdmdvs(), line.townCode(),
                    line.taxdeptCode(), line.state(), line.owner(), line.note())).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
