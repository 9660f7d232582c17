package yibao.premium;

import java.util.List;

/**
 * A year's figures within the caller's scope, from the latest published reconciliation. Money is yuan as text.
 *
 * @param scope   digits of the caller's division; empty is the whole city
 * @param lines   by office and by day a person's due stands at the first receipt, and on the line with an empty key
 *                where there is none; so the lines always add up to {@code sum}
 * @param balance whether levied, received, types and the three legs agree
 */
public record PremiumTotals(String insutype, int year, String runId, String asOf, TotalsBy by, String scope,
        List<Line> lines, Line sum, Balance balance) {

    /**
     * @param count      people
     * @param receipts   payments and refunds; null where they are not broken down that way
     * @param difference received less levied
     */
    public record Line(String key, String label, long count, Long receipts, String levied, String received,
            String difference) {
    }

    /** 平 where every check holds, else 不平. */
    public record Balance(boolean balanced, List<Check> checks) {
    }

    /** Two figures that must be one. {@code note} says what to know where they are not; may be null. */
    public record Check(String code, String label, String left, String right, String difference, boolean holds,
            String note) {
    }
}
