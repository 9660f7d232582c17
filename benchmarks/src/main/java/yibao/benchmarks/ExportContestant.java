package yibao.benchmarks;

import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.kernel.sheet.SheetWriter;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceOrder;
import yibao.premium.boundary.ListingDifferences;
import yibao.premium.control.DeskRows;

/** So many differences as a workbook, from the tables into a stream, in a small heap. */
final class ExportContestant {

    private ExportContestant() {
    }

    public static void main(String[] arguments) throws Exception {
        int most = Integer.parseInt(arguments[1]);
        try (OneConnection database = new OneConnection(arguments[0])) {
            String run = Sql.get(database.open(), row -> row.getString(1), "select run_id from reconciliation where is_latest");
            AtomicInteger written = new AtomicInteger();
            Run measured = Run.begin();
            try (SheetWriter sheet = SheetWriter.xlsx(OutputStream.nullOutputStream(), "差异")) {
                new DeskRows(database.open(), run, Scope.EVERYWHERE).forEach(DifferenceFilter.ALL, DifferenceOrder.NATURAL, line -> {
                    if (written.incrementAndGet() <= most) {
                        put(sheet, ListingDifferences.fieldsOf(line.found()));
                    }
                });
            }
            measured.end();
            if (written.get() < most) {
                throw new IllegalStateException("only " + written.get() + " rows");
            }
        }
    }

    private static void put(SheetWriter sheet, String[] fields) {
        try {
            sheet.row(java.util.List.of(fields));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
