package yibao.premium;

import java.util.List;

/**
 * A closed period as it was written down. Money is yuan as text.
 *
 * @param digest SHA-256 of everything that was written down
 */
public record ClosingView(String closingId, String insutype, String period, String firstDay, String lastDay,
        long receipts, String received, String arrived, boolean balanced, long differences, String proposedBy,
        String confirmedBy, String closedAt, String digest, List<Total> totals) {

    /** @param kind RECEIPTS, ARRIVALS, DIFFERENCES or STATES */
    public record Total(String kind, String type, String label, long items, String amount) {
    }
}
