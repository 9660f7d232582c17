package yibao.warning.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import yibao.enrolment.boundary.ExportPurpose;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.TownNames;
import yibao.kernel.sheet.SheetWriter;
import yibao.warning.LeadFilter;
import yibao.warning.control.LeadSheet;
import yibao.warning.control.Window;
import yibao.warning.entity.Leads;

/** Writes whom to look up for the town clerks, as one workbook or as one a town; row by row, whatever its length. */
@Stateless
public class ExportingLeads {
    private Database database;
    private Policies policies;
    private Audit audit;
    private Clock clock;

    public ExportingLeads() {}

    @Inject
    public ExportingLeads(Database database, Policies policies, Audit audit, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** One sheet, in the order of towns. @return how many people */
    public long workbook(LeadFilter filter, ExportPurpose purpose, Caller caller, OutputStream out) throws IOException {
        try (Connection connection = database.open()) {
            remember(connection, filter, purpose, caller);
            return sheet(new Leads(connection, caller.scope()), filter, purpose, out);
        } catch (SQLException failure) {
            throw new IllegalStateException("找人清单无法读取", failure);
        }
    }

    /** A zip with one workbook for every town. @return how many workbooks */
    public int workbooksByTown(LeadFilter filter, ExportPurpose purpose, Caller caller, OutputStream out) throws IOException {
        try (Connection connection = database.open(); var zip = new ZipOutputStream(new Open(out))) {
            remember(connection, filter, purpose, caller);
            var leads = new Leads(connection, caller.scope());
            var names = townNames(filter.year());
            int books = 0;
            for (var town : leads.byTown(filter.year())) {
                if (filter.town() == null || filter.town().startsWith(town.town())) {
                    zip.putNextEntry(new ZipEntry("找人清单-" + filter.year() + "-" + town.town() + names.apply(town.town()) + ".xlsx"));
                    sheet(leads, filter.town() == null ? filter.inTown(town.town()) : filter, purpose, zip);
                    zip.closeEntry();
                    books++;
                }
            }
            return books;
        } catch (SQLException failure) {
            throw new IllegalStateException("找人清单无法读取", failure);
        }
    }

    private long sheet(Leads leads, LeadFilter filter, ExportPurpose purpose, OutputStream out) throws IOException, SQLException {
        var day = Window.lastDay(filter.year(), LocalDate.now(clock));
        var rows = new LeadSheet(policies.current(), day, clock.instant(), townNames(filter.year()), purpose::name, purpose::certno);
        long[] count = {0};
        try (var sheet = SheetWriter.xlsx(new Open(out), "找人清单")) {
            sheet.row(LeadSheet.HEADER);
            leads.forEach(filter, lead -> write(sheet, rows.cells(++count[0], lead)));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        return count[0];
    }

    private static void write(SheetWriter sheet, List<String> cells) {
        try {
            sheet.row(cells);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Function<String, String> townNames(int year) {
        var names = TownNames.on(policies.current(), Window.lastDay(year, LocalDate.now(clock)), clock.instant());
        return code -> names.find(code).orElse("");
    }

    private void remember(Connection connection, LeadFilter filter, ExportPurpose purpose, Caller caller) {
        audit.record(connection, new AuditEntry(caller.name(), "EXPORT_LEADS", null, purpose.purpose(), String.valueOf(filter.year()), "SHOWN",
                (filter.town() == null ? "all towns" : filter.town()) + ", " + purpose.words()));
    }

    /** Stays open when a workbook in it ends. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
