package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Clocks;
import yibao.kernel.platform.Database;
import yibao.premium.ArrivalState;
import yibao.premium.ClosingView;
import yibao.premium.Finding;
import yibao.premium.WorkState;
import yibao.premium.control.CityBooks;

/** Lists what was closed, as it was written down. */
@Stateless
public class ListingClosings {

    private Database database;

    protected ListingClosings() {
    }

    @Inject
    public ListingClosings(Database database) {
        this.database = database;
    }

    /**
     * The latest closing first.
     *
     * @param offset how many come before the page
     * @throws yibao.kernel.problem.BusinessProblem SCOPE_TOO_NARROW
     */
    public List<ClosingView> list(String insutype, int offset, int size, Caller caller) throws SQLException {
        CityBooks.open(caller);
        try (Connection connection = database.open()) {
            List<ClosingView> page = Sql.list(connection, row -> new ClosingView(row.getString(1), row.getString(2),
                    row.getString(3), row.getString(4), row.getString(5), row.getLong(6), row.getBigDecimal(7).toPlainString(),
                    row.getBigDecimal(8).toPlainString(), false, row.getLong(9), row.getString(10), row.getString(11),
                    row.getObject(12, OffsetDateTime.class).atZoneSameInstant(Clocks.BUREAU).toOffsetDateTime()
                            .truncatedTo(ChronoUnit.SECONDS).toString(), row.getString(13), List.of()), """
                    select closing_id, insutype, period, cast(first_day as varchar(10)), cast(last_day as varchar(10)),
                      receipt_count, received_amt, arrived_amt, difference_count, proposed_by, confirmed_by, closed_at,
                      digest
                    from closing where insutype = ? order by closed_at desc offset ? rows fetch first ? rows only""",
                    insutype, offset, size);
            List<ClosingView> full = new java.util.ArrayList<>();
            for (ClosingView closing : page) {
                full.add(withTotals(closing, totals(connection, closing.closingId())));
            }
            return full;
        }
    }

    private static List<ClosingView.Total> totals(Connection connection, String closingId) throws SQLException {
        return Sql.list(connection, row -> new ClosingView.Total(row.getString(1), row.getString(2),
                labelOf(row.getString(1), row.getString(2)), row.getLong(3), Money.of(row.getBigDecimal(4)).toString()),
                "select kind, type, items, amount from closing_total where closing_id = ? order by line", closingId);
    }

    private static ClosingView withTotals(ClosingView closing, List<ClosingView.Total> totals) {
        boolean balanced = totals.stream().allMatch(total -> !total.kind().equals("ARRIVALS") || total.items() == 0
                || total.type().equals(ArrivalState.ARRIVED.name()));
        return new ClosingView(closing.closingId(), closing.insutype(), closing.period(), closing.firstDay(),
                closing.lastDay(), closing.receipts(), closing.received(), closing.arrived(), balanced,
                closing.differences(), closing.proposedBy(), closing.confirmedBy(), closing.closedAt(),
                closing.digest(), totals);
    }

    private static String labelOf(String kind, String type) {
        return switch (kind) {
            case "ARRIVALS" -> ArrivalState.valueOf(type).label();
            case "DIFFERENCES" -> Finding.labelOf(type);
            case "STATES" -> WorkState.valueOf(type).label();
            default -> switch (type) {
                case "PAY" -> "缴费";
                case "REFUND" -> "退费";
                default -> "补记以前账期";
            };
        };
    }
}
