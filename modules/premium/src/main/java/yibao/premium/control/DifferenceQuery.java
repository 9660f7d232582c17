package yibao.premium.control;

import java.util.ArrayList;
import java.util.List;
import yibao.kernel.access.Scope;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceOrder;

/**
 * The SQL of one question about the differences of a run. Lines are found in an index first and read afterwards, so
 * that a page far behind costs little more than the first; whoever asks for what has been worked on starts there.
 */
final class DifferenceQuery {

    private static final String OPEN = "OPEN";

    private final String run;
    private final DifferenceFilter filter;
    private final String scope;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    DifferenceQuery(String run, DifferenceFilter filter, Scope scope) {
        this.run = run;
        this.filter = filter;
        this.scope = scope.condition("d.insu_admdvs", "d.town_code");
        where.append("d.run_id = ? and ").append(this.scope);
        parameters.add(run);
        narrow("d.type = ?", filter.type());
        narrow("d.town_code = ?", filter.townCode());
        narrow("d.diff_amt >= ?", filter.amountFrom());
        narrow("d.diff_amt <= ?", filter.amountTo());
        narrow("d.psn_name like ?", filter.name() == null ? null : like(filter.name()));
        narrow("d.certno = ?", filter.certNo());
        if (filter.state() != null) {
            narrow(isOpen() ? "(w.state is null or w.state = ?)" : "w.state = ?", filter.state());
        }
        if (DifferenceFilter.NOBODY.equals(filter.owner())) {
            where.append(" and w.owner is null");
        } else {
            narrow("w.owner = ?", filter.owner());
        }
    }

    /** The numbers of the lines in order. */
    String lines(DifferenceOrder order, boolean backwards, long skip, int size) {
        String direction = order.descending() != backwards ? " desc" : "";
        return "select d.line from " + from() + " where " + where + " order by " + columns(order).replace(",", direction
                + ",") + direction + " offset " + skip + " rows fetch next " + size + " rows only";
    }

    String count() {
        return "select count(*) from " + from() + " where " + where;
    }

    /** All of it, streamed. */
    String everything(DifferenceOrder order) {
        String direction = order.descending() ? " desc" : "";
        return DeskRows.SELECT + " where " + where + " order by " + columns(order).replace(",", direction + ",")
                + direction;
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    /** Counting what nobody has touched goes round by what somebody has: that is less. */
    boolean isOpen() {
        return OPEN.equals(filter.state()) && filter.owner() == null;
    }

    /** The same question without the state, and those of them that are not open. */
    DifferenceQuery anyState(Scope within) {
        return new DifferenceQuery(run, new DifferenceFilter(filter.type(), null, null, filter.townCode(),
                filter.amountFrom(), filter.amountTo(), filter.name(), filter.certNo()), within);
    }

    String countTouched() {
        return "select count(*) from difference_work w join difference d on d.diff_id = w.diff_id where " + where
                + " and w.state <> 'OPEN'";
    }

    private String from() {
        if (!filter.asksForWork()) {
            return "difference d";
        }
        boolean untouchedToo = (filter.state() == null || isOpen() || OPEN.equals(filter.state()))
                && (filter.owner() == null || DifferenceFilter.NOBODY.equals(filter.owner()));
        return untouchedToo ? "difference d left join difference_work w on w.diff_id = d.diff_id"
                : "difference_work w join difference d on d.diff_id = w.diff_id";
    }

    /** Beginning with what is given, so that an index can be read in its own order. */
    private String columns(DifferenceOrder order) {
        String type = filter.type() == null ? "" : "d.type,";
        return "d.run_id," + switch (order.by()) {
            case NUMBER -> type + "d.line";
            case TYPE -> "d.type,d.line";
            case AMOUNT -> type + "d.diff_amt,d.line";
            case TOWN -> "d.town_code,d.line";
            case NAME -> "d.psn_name,d.line";
        };
    }

    private void narrow(String condition, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.add(value);
        }
    }

    private static String like(String beginning) {
        return beginning.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
