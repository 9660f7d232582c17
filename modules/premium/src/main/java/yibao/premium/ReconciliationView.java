package yibao.premium;

import java.util.List;

/**
 * A published reconciliation. Money is yuan as text.
 *
 * @param totals   one line a type; together they are exactly the levied and the received totals
 * @param balanced always true: a report that does not add up is not published
 * @param beside   findings that stand beside a person's type and carry no money
 * @param arrivals the third leg: what tax collected of this insutype against what the treasury saw, by state
 */
public record ReconciliationView(String insutype, int year, String runId, String asOf, String cause,
        List<Total> totals, Sum levied, Sum received, boolean balanced, List<Beside> beside, List<Arrivals> arrivals) {

    public record Total(String type, String label, String owner, long count, String levied, String received) {
    }

    /** Rows of the levy list, or receipts of both kinds, and their money. */
    public record Sum(long count, String amount) {
    }

    public record Beside(String type, String label, String owner, long count) {
    }

    /** @param days tax office and day */
    public record Arrivals(String state, String label, long days, String collected, String arrived) {
    }
}
