package yibao.exchange.control;

import java.time.Instant;
import java.util.List;

/**
 * Which batches of the ledger are asked for; what is null is not asked.
 *
 * @param before    only batches older than this number
 * @param partner   the sender of what comes in; what goes out is found by its agency
 * @param outcome   of {@link yibao.exchange.Outcome}, or a state: CLAIMED, HELD, FAILED
 * @param from      received at this moment or later
 * @param until     received before this moment
 */
public record Filter(long before, String partner, String agency, String contract, String direction, String outcome,
        Instant from, Instant until, int limit) {

    private static final List<String> STATES = List.of("CLAIMED", "HELD", "FAILED");

    /** Only those conditions that are asked, so that the index of each can serve. */
    String where(List<Object> parameters) {
        StringBuilder where = new StringBuilder("where number < ?");
        parameters.add(before);
        add(where, parameters, "sender = ?", partner);
        add(where, parameters, "agency = ?", agency);
        add(where, parameters, "contract = ?", contract);
        add(where, parameters, "direction = ?", direction);
        add(where, parameters, STATES.contains(outcome) ? "state = ?" : "outcome = ?", outcome);
        add(where, parameters, "received_at >= ?", from);
        add(where, parameters, "received_at < ?", until);
        return where.toString();
    }

    private static void add(StringBuilder where, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.add(value);
        }
    }
}
