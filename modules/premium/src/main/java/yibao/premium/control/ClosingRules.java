package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yibao.kernel.db.Sql;
import yibao.premium.ClosingHindrance;
import yibao.premium.ClosingPeriod;
import yibao.premium.TypeCount;

/** What must hold before a period is closed (contract, section 3): each rule that does not hold is a hindrance. */
public final class ClosingRules {

    private final Connection connection;
    private final String insutype;
    private final LocalDate today;
    private final PeriodBooks books;
    private final LocalDate closedThrough;

    public ClosingRules(Connection connection, String insutype, LocalDate today) throws SQLException {
        this.connection = connection;
        this.insutype = insutype;
        this.today = today;
        this.books = new PeriodBooks(connection, insutype);
        this.closedThrough = ClosedDays.findLast(connection, insutype).orElse(null);
    }

    public boolean isClosed(ClosingPeriod period) throws SQLException {
        boolean written = Sql.find(connection, row -> row.getInt(1),
                "select 1 from closing where insutype = ? and period = ?", insutype, period.text()).isPresent();
        return written || closedThrough != null
                && (period.isMonth() ? period.last().isBefore(closedThrough) : !period.last().isAfter(closedThrough));
    }

    public boolean isOver(ClosingPeriod period) {
        return period.last().isBefore(today);
    }

    /** What has no books cannot be closed; an empty day between others can. */
    private boolean isBegun(ClosingPeriod period) throws SQLException {
        return closedThrough != null || books.findOpenBefore(period.last().plusDays(1), null).isPresent();
    }

    public List<ClosingHindrance> hindrances(ClosingPeriod period) throws SQLException {
        if (isClosed(period)) {
            return List.of(hindrance("PERIOD_CLOSED", period.text() + " 已结账，不能再结；结账不可撤销，补报的缴费记入下一账期"));
        }
        if (!isOver(period)) {
            return List.of(hindrance("PERIOD_NOT_OVER", period.text() + " 尚未结束，请在 " + period.last().plusDays(1) + " 及以后结账"));
        }
        if (!isBegun(period)) {
            return List.of(hindrance("BOOKS_NOT_BEGUN", "险种 " + insutype + " 到 " + period.last()
                    + " 为止没有任何缴费或差异，无账可结，请核对险种和账期"));
        }
        List<ClosingHindrance> found = new ArrayList<>();
        books.findOpenBefore(period.first(), closedThrough).ifPresent(day -> found.add(hindrance("EARLIER_PERIOD_OPEN",
                "更早的 " + day + " 还有缴费或差异未结账，请按先后顺序结账")));
        List<Integer> behind = books.listNotReconciled(period);
        if (!behind.isEmpty()) {
            found.add(hindrance("RECONCILIATION_BEHIND", behind.stream().map(String::valueOf)
                    .collect(Collectors.joining("、")) + " 年度的对账还没有包含最新缴费，请等对账完成后再结账"));
        }
        List<TypeCount> waiting = waiting(period);
        if (!waiting.isEmpty()) {
            found.add(new ClosingHindrance("DIFFERENCES_OPEN", period.text() + " 还有 " + count(waiting)
                    + " 条差异待处理或没有责任方（" + waiting.stream().map(type -> type.label() + " " + type.count())
                            .collect(Collectors.joining("、")) + "），请先交办或处理", waiting));
        }
        return found;
    }

    /** In the days of the period that are not closed yet. */
    public List<TypeCount> waiting(ClosingPeriod period) throws SQLException {
        LocalDate from = closedThrough == null || closedThrough.isBefore(period.first()) ? period.first()
                : closedThrough.plusDays(1);
        return books.waiting(from, period.last());
    }

    private static long count(List<TypeCount> types) {
        return types.stream().mapToLong(TypeCount::count).sum();
    }

    private static ClosingHindrance hindrance(String code, String message) {
        return new ClosingHindrance(code, message, List.of());
    }
}
