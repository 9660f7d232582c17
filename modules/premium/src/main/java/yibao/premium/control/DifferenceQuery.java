package yibao.premium.control;

import yibao.kernel.access.Scope;
import yibao.kernel.db.Conditions;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceOrder;

/**
 * The SQL of one question about the differences of a run. Lines are found in an index first and read afterwards, so
 * that a page far behind costs little more than the first; whoever asks for what has been worked on starts there.
 */
final class DifferenceQuery {

    private static final String OPEN = "OPEN";

    private final DifferenceFilter filter;
    private final Conditions asked;

    DifferenceQuery(String run, DifferenceFilter filter, Scope scope) {
        this.filter = filter;
        asked = new Conditions("d.run_id = ? and " + scope.condition("d.insu_admdvs", "d.town_code"), run)
                .and("d.type = ?", filter.type())
                .and("d.town_code = ?", filter.townCode())
                .and("d.diff_amt >= ?", filter.amountFrom())
                .and("d.diff_amt <= ?", filter.amountTo())
                .and("d.psn_name like ?", filter.name() == null ? null : like(filter.name()))
                .and("d.certno = ?", filter.certNo());
        if (isOfUntouched()) {
            asked.always("not exists (select 1 from difference_work w where w.diff_id = d.diff_id and (" + touched() + "))");
        } else {
            asked.and("w.state = ?", filter.state());
            if (DifferenceFilter.NOBODY.equals(filter.owner())) {
                asked.always("w.owner is null");
            } else {
                asked.and("w.owner = ?", filter.owner());
            }
        }
    }

    /** The numbers of the lines in order. */
    String lines(DifferenceOrder order, boolean backwards, long skip, int size) {
        String direction = order.descending() != backwards ? " desc" : "";
        return "select d.line from " + from() + asked.where() + " order by " + columns(order).replace(",", direction
                + ",") + direction + " offset " + skip + " rows fetch next " + size + " rows only";
    }

    String count() {
        return "select count(*) from " + from() + asked.where();
    }

    /** All of it, streamed. */
    String everything(DifferenceOrder order) {
        String direction = order.descending() ? " desc" : "";
        return DeskRows.SELECT + asked.where() + " order by " + columns(order).replace(",", direction + ",")
                + direction;
    }

    Object[] parameters() {
        return asked.parameters();
    }

    /**
     * Whether what is asked for is what clerks have not come to, open or without an owner: most of a run, so that it
     * is counted and found by leaving out what they have.
     */
    boolean isOfUntouched() {
        boolean open = OPEN.equals(filter.state());
        boolean nobody = DifferenceFilter.NOBODY.equals(filter.owner());
        return open && (nobody || filter.owner() == null) || nobody && filter.state() == null;
    }

    /** Of the same question without its marks of work: how many clerks have come to. */
    String countTouched(DifferenceQuery marked) {
        return "select count(*) from difference_work w join difference d on d.diff_id = w.diff_id" + asked.where()
                + " and (" + marked.touched() + ")";
    }

    private String touched() {
        String state = OPEN.equals(filter.state()) ? "w.state <> 'OPEN'" : null;
        String owner = DifferenceFilter.NOBODY.equals(filter.owner()) ? "w.owner is not null" : null;
        return state == null ? owner : owner == null ? state : state + " or " + owner;
    }

    private String from() {
        return filter.asksForWork() && !isOfUntouched()
                ? "difference_work w join difference d on d.diff_id = w.diff_id" : "difference d";
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

    private static String like(String beginning) {
        return beginning.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
