package yibao.premium.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.db.Sql;
import yibao.premium.ClosingPeriod;

/** Adds up a period and writes its closing down, in the caller's transaction. */
@ApplicationScoped
public class ClosingOffice {

    private Treasury treasury;
    private Clock clock;

    protected ClosingOffice() {
    }

    @Inject
    public ClosingOffice(Treasury treasury, Clock clock) {
        this.treasury = treasury;
        this.clock = clock;
    }

    public ClosingRules rules(Connection connection, String insutype) throws SQLException {
        return new ClosingRules(connection, insutype, LocalDate.now(clock));
    }

    /** How each day of each tax office stands with the treasury. */
    public List<ArrivalMatching.Day> days(String insutype) throws SQLException {
        return treasury.match(insutype);
    }

    public ClosingSheet sheet(Connection connection, String insutype, ClosingPeriod period) throws SQLException {
        PeriodBooks books = new PeriodBooks(connection, insutype);
        List<ArrivalMatching.Day> days = days(insutype).stream()
                .filter(day -> !day.day().isBefore(period.first()) && !day.day().isAfter(period.last())).toList();
        return new ClosingSheet(insutype, period, books.receipts(period), days, books.list(period));
    }

    /** What is closed is proved first: the prepared totals must equal what the receipts themselves add up to. */
    public void write(Connection connection, ClosingSheet sheet, String proposedBy, String confirmedBy)
            throws SQLException {
        if (!new PeriodBooks(connection, sheet.insutype()).countReceipts(sheet.period()).equals(sheet.receipts())) {
            throw new IllegalStateException("the books of " + sheet.insutype() + " " + sheet.period().text()
                    + " do not add up and are not closed");
        }
        String closingId = UUID.randomUUID().toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        writeTotals(connection, closingId, sheet);
        writeDifferences(connection, closingId, sheet);
        Sql.execute(connection, """
                insert into closing (closing_id, insutype, period, first_day, last_day, receipt_count, received_amt,
                  arrived_amt, difference_count, proposed_by, confirmed_by, closed_at, digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", closingId, sheet.insutype(), sheet.period().text(),
                sheet.period().first(), sheet.period().last(), sheet.receipts().count(), sheet.receipts().net(),
                sheet.arrived(), sheet.differences().size(), proposedBy, confirmedBy, now, sheet.digest());
    }

    private static void writeTotals(Connection connection, String closingId, ClosingSheet sheet) throws SQLException {
        BulkInsert rows = BulkInsert.into(connection, "closing_total", "closing_id", "line", "kind", "type", "items",
                "amount");
        int line = 0;
        for (ClosingSheet.Total total : sheet.totals()) {
            rows.add(closingId, ++line, total.kind(), total.type(), total.items(), total.amount());
        }
        rows.flush();
    }

    private static void writeDifferences(Connection connection, String closingId, ClosingSheet sheet)
            throws SQLException {
        BulkInsert rows = BulkInsert.into(connection, "closing_difference", "closing_id", "diff_id", "type",
                "levied_amt", "received_amt", "version", "state", "owner", "digest");
        for (PeriodBooks.Kept kept : sheet.differences()) {
            rows.add(closingId, kept.diffId(), kept.type(), kept.levied(), kept.received(), kept.version(),
                    kept.state().name(), kept.owner(), ClosingSheet.digestOf(kept));
        }
        rows.flush();
    }
}
