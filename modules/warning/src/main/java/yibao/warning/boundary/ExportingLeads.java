package yibao.warning.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import yibao.enrolment.boundary.ExportPurpose;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.LookInPortions;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.TownNames;
import yibao.kernel.sheet.SheetWriter;
import yibao.kernel.sheet.WorkbookZip;
import yibao.warning.Lead;
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
    private Transactions transactions;
    private Clock clock;

    public ExportingLeads() {}

    @Inject
    public ExportingLeads(Database database, Policies policies, Audit audit, Transactions transactions, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One sheet, in the order of towns. @return how many people */
    public long workbook(LeadFilter filter, ExportPurpose purpose, Caller caller, OutputStream out) throws IOException {
        try (Connection connection = database.open()) {
            return sheet(new Leads(connection, caller.scope()), filter, purpose, caller, out);
        } catch (SQLException failure) {
            throw new IllegalStateException("找人清单无法读取", failure);
        }
    }

    /** A zip with one workbook for every town. @return how many workbooks */
    public int workbooksByTown(LeadFilter filter, ExportPurpose purpose, Caller caller, OutputStream out) throws IOException {
        try (Connection connection = database.open(); var zip = new WorkbookZip(out)) {
            var leads = new Leads(connection, caller.scope());
            var names = townNames(filter.year());
            for (var town : leads.byTown(filter.year())) {
                if (filter.town() == null || filter.town().startsWith(town.town())) {
                    sheet(leads, filter.town() == null ? filter.inTown(town.town()) : filter, purpose, caller,
                            zip.next("找人清单-" + filter.year() + "-" + town.town() + names.apply(town.town()) + ".xlsx"));
                }
            }
            return zip.books();
        } catch (SQLException failure) {
            throw new IllegalStateException("找人清单无法读取", failure);
        }
    }

    private long sheet(Leads leads, LeadFilter filter, ExportPurpose purpose, Caller caller, OutputStream out)
            throws IOException, SQLException {
        var day = Window.lastDay(filter.year(), LocalDate.now(clock));
        var rows = new LeadSheet(policies.current(), day, clock.instant(), townNames(filter.year()), purpose::name, purpose::certno);
        long[] count = {0};
        try (var sheet = SheetWriter.xlsx(out, "找人清单")) {
            sheet.row(LeadSheet.HEADER);
            var look = new LookInPortions<Lead>(new LookInPortions.Memory(audit, database, transactions), entry(filter, purpose, caller),
                    ListingLeads::seen, lead -> sheet.row(rows.cells(++count[0], lead)));
            leads.forEach(filter, look::take);
            look.end();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        return count[0];
    }

    private Function<String, String> townNames(int year) {
        var names = TownNames.on(policies.current(), Window.lastDay(year, LocalDate.now(clock)), clock.instant());
        return code -> names.find(code).orElse("");
    }

    private static AuditEntry entry(LeadFilter filter, ExportPurpose purpose, Caller caller) {
        var disclosure = purpose.disclosure();
        return new AuditEntry(caller.name(), "EXPORT_LEADS", null, disclosure.purposeOr(ListingLeads.TASK), String.valueOf(filter.year()),
                disclosure.outcome(), filter.places());
    }
}
