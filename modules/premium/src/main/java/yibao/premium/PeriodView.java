package yibao.premium;

/**
 * The books of a day or a month as they stand in a list. Money is yuan as text.
 *
 * @param state     OPEN, CLOSED, or RUNNING while the period is not over
 * @param payments  receipts booked into the period, and {@code late} those of them that belong to a closed one
 * @param collected what tax collected on the period's own days, and {@code arrived} what the treasury saw of it
 * @param balanced  whether every day and tax office has arrived exactly
 * @param open      differences without an owner or OPEN
 */
public record PeriodView(String insutype, String period, String firstDay, String lastDay, String state, long payments,
        long refunds, String received, long late, String collected, String arrived, boolean balanced, long differences,
        long open) {
}
