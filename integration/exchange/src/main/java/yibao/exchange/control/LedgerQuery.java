package yibao.exchange.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yibao.exchange.BatchFilter;
import yibao.kernel.db.Slice;

/** A filter of the ledger in SQL: only those conditions that are asked, so that the index of each can serve. */
final class LedgerQuery {

    private static final Set<String> STATES = Set.of("CLAIMED", "HELD", "FAILED");

    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder where = new StringBuilder(" from exchange_batch where number < ?");

    LedgerQuery(BatchFilter filter) {
        parameters.add(filter.before());
        and("sender = ?", filter.partner());
        and("agency = ?", filter.agency());
        and("contract = ?", filter.contract());
        and("direction = ?", filter.direction());
        and(filter.outcome() != null && STATES.contains(filter.outcome()) ? "state = ?" : "outcome = ?", filter.outcome());
        and("received_at >= ?", filter.from());
        and("received_at < ?", filter.until());
    }

    private void and(String condition, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.add(value);
        }
    }

    String count() {
        return "select count(*)" + where;
    }

    String newest(String columns, int limit) {
        return "select " + columns + where + " order by number desc fetch first " + limit + " rows only";
    }

    String numbers(Slice slice) {
        return "select number" + where + " order by number" + slice.direction(true) + slice.clause();
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
