package yibao.premium.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import yibao.kernel.Money;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.premium.DeskDifference;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceLine;
import yibao.premium.DifferenceOrder;
import yibao.premium.DifferenceType;
import yibao.premium.SideFinding;

/** Reads the differences of one run for the desk: how many, a page of them, all of them. */
public final class DeskRows {

    static final String SELECT = """
            select d.line, d.diff_id, d.type, d.psn_cert_type, d.certno, d.psn_name, d.insutype, d.coverage_year,
              d.levied_amt, d.received_amt, d.diff_amt, d.elec_taxrpt_no, d.reason, d.insu_admdvs, d.town_code,
              d.taxdept_code, coalesce(w.state, 'OPEN'), w.owner, w.note, coalesce(w.version, 0)
            from difference d left join difference_work w on w.diff_id = d.diff_id""";

    private final Connection connection;
    private final String run;
    private final Scope scope;

    public DeskRows(Connection connection, String run, Scope scope) {
        this.connection = connection;
        this.run = run;
        this.scope = scope;
    }

    public long count(DifferenceFilter filter) throws SQLException {
        if (filter.isOnlyTypeAndTown() && !SideFinding.CROSS_INSURED.name().equals(filter.type())) {
            return countPrepared(filter) + (filter.type() == null ? countCrossInsured(filter.townCode()) : 0);
        }
        DifferenceQuery query = new DifferenceQuery(run, filter, scope);
        if (query.isOfUntouched()) {
            DifferenceFilter unmarked = new DifferenceFilter(filter.type(), null, null, filter.townCode(),
                    filter.amountFrom(), filter.amountTo(), filter.name(), filter.certNo());
            DifferenceQuery any = new DifferenceQuery(run, unmarked, scope);
            return count(unmarked)
                    - Sql.get(connection, row -> row.getLong(1), any.countTouched(query), any.parameters());
        }
        return Sql.get(connection, row -> row.getLong(1), query.count(), query.parameters());
    }

    /** @param offset counted from the end where that is nearer, so that the last page costs what the first does */
    public List<DeskDifference> page(DifferenceFilter filter, DifferenceOrder order, long offset, int size, long count)
            throws SQLException {
        long left = count - offset;
        if (left <= 0) {
            return List.of();
        }
        int wanted = (int) Math.min(size, left);
        boolean backwards = offset > count / 2;
        DifferenceQuery query = new DifferenceQuery(run, filter, scope);
        List<Integer> lines = Sql.list(connection, row -> row.getInt(1),
                query.lines(order, backwards, backwards ? left - wanted : offset, wanted), query.parameters());
        if (backwards) {
            Collections.reverse(lines);
        }
        return read(lines);
    }

    public void forEach(DifferenceFilter filter, DifferenceOrder order, Consumer<DeskDifference> taker)
            throws SQLException {
        DifferenceQuery query = new DifferenceQuery(run, filter, scope);
        Sql.forEach(connection, row -> taker.accept(read(row)), query.everything(order), query.parameters());
    }

    private List<DeskDifference> read(List<Integer> lines) throws SQLException {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(run));
        parameters.addAll(lines);
        Map<Integer, DeskDifference> found = new HashMap<>();
        Sql.forEach(connection, row -> found.put(row.getInt(1), read(row)), SELECT + " where d.run_id = ? and d.line in ("
                + String.join(",", Collections.nCopies(lines.size(), "?")) + ")", parameters.toArray());
        return lines.stream().map(found::get).toList();
    }

    private long countPrepared(DifferenceFilter filter) throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(run));
        StringBuilder where = new StringBuilder("run_id = ? and " + scope.condition("insu_admdvs", "town_code")
                + " and type not in ('" + DifferenceType.MATCHED + "', '" + DifferenceType.EXPECTED + "')");
        if (filter.type() != null) {
            where.append(" and type = ?");
            parameters.add(filter.type());
        }
        if (filter.townCode() != null) {
            where.append(" and town_code = ?");
            parameters.add(filter.townCode());
        }
        return Sql.get(connection, row -> row.getLong(1),
                "select coalesce(sum(persons), 0) from premium_place_total where " + where, parameters.toArray());
    }

    private long countCrossInsured(String townCode) throws SQLException {
        return count(new DifferenceFilter(SideFinding.CROSS_INSURED.name(), null, null, townCode, null, null, null, null));
    }

    private static DeskDifference read(ResultSet row) throws SQLException {
        return new DeskDifference(new DifferenceLine(row.getInt(1), row.getString(2), row.getString(3),
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getInt(8), money(row, 9),
                money(row, 10), money(row, 11), row.getString(12), row.getString(13)), row.getString(14),
                row.getString(15), row.getString(16), row.getString(17), row.getString(18), row.getString(19),
                row.getInt(20));
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return Money.of(row.getBigDecimal(column));
    }
}
