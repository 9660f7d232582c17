package yibao.premium.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceOrder;
import yibao.premium.WorkSelection;
import yibao.premium.WorkState;
import yibao.premium.control.DeskRows;
import yibao.premium.control.Standing;

/** Differences of one run with their work, as far as a scope sees them. */
public final class Standings {

    /** The words of {@link #read}; {@code d} is the difference, {@code w} its work if there is any. */
    private static final String SELECT = """
            select d.diff_id, d.type, d.insu_admdvs, d.town_code, d.booked_on, d.levied_amt, d.received_amt,
              coalesce(w.version, 0), coalesce(w.state, 'OPEN'), w.owner, w.note, w.reason
            from difference d left join difference_work w on w.diff_id = d.diff_id
            where d.run_id = ? and\s""";
    private static final int PORTION = 500;

    private final Connection connection;
    private final String run;
    private final Scope scope;

    public Standings(Connection connection, String run, Scope scope) {
        this.connection = connection;
        this.run = run;
        this.scope = scope;
    }

    public List<Standing> list(WorkSelection selection) throws SQLException {
        if (selection instanceof WorkSelection.Named named) {
            return named(named.ids());
        }
        return filtered(((WorkSelection.Filtered) selection).filter());
    }

    private List<Standing> named(List<String> ids) throws SQLException {
        List<Standing> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PORTION) {
            List<String> portion = ids.subList(from, Math.min(ids.size(), from + PORTION));
            List<Object> parameters = new ArrayList<>(List.of(run));
            parameters.addAll(portion);
            found.addAll(Sql.list(connection, Standings::read, SELECT + within() + " and d.diff_id in ("
                    + String.join(", ", Collections.nCopies(portion.size(), "?")) + ") order by d.line",
                    parameters.toArray()));
        }
        return found;
    }

    private List<Standing> filtered(DifferenceFilter filter) throws SQLException {
        List<String> ids = new ArrayList<>();
        new DeskRows(connection, run, scope).forEach(filter, DifferenceOrder.NATURAL, row -> ids.add(row.found().diffId()));
        return named(ids);
    }

    private String within() {
        return scope.condition("d.insu_admdvs", "d.town_code");
    }

    private static Standing read(ResultSet row) throws SQLException {
        return new Standing(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                row.getObject(5, LocalDate.class), Money.of(row.getBigDecimal(6)), Money.of(row.getBigDecimal(7)),
                row.getInt(8), new Standing.Marks(WorkState.valueOf(row.getString(9)), row.getString(10),
                        row.getString(11), row.getString(12)));
    }
}
