package yibao.exchange.control;

import java.util.Set;
import yibao.exchange.BatchFilter;
import yibao.kernel.db.Conditions;
import yibao.kernel.db.Slice;

/** A filter of the ledger in SQL: only those conditions that are asked, so that the index of each can serve. */
final class LedgerQuery {

    private static final Set<String> STATES = Set.of("CLAIMED", "HELD", "FAILED");

    private final Conditions asked;

    LedgerQuery(BatchFilter filter) {
        asked = new Conditions("number < ?", filter.before())
                .and("sender = ?", filter.partner())
                .and("agency = ?", filter.agency())
                .and("contract = ?", filter.contract())
                .and("direction = ?", filter.direction())
                .and(filter.outcome() != null && STATES.contains(filter.outcome()) ? "state = ?" : "outcome = ?", filter.outcome())
                .and("received_at >= ?", filter.from())
                .and("received_at < ?", filter.until());
    }

    private String from() {
        return " from exchange_batch" + asked.where();
    }

    String count() {
        return "select count(*)" + from();
    }

    String newest(String columns, int limit) {
        return "select " + columns + from() + " order by number desc fetch first " + limit + " rows only";
    }

    String numbers(Slice slice) {
        return "select number" + from() + " order by number" + slice.direction(true) + slice.clause();
    }

    Object[] parameters() {
        return asked.parameters();
    }
}
