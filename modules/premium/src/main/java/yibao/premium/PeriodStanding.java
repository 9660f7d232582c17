package yibao.premium;

import java.util.List;

/**
 * One period with what hinders closing it; the rest as in {@link PeriodView}.
 *
 * @param hindrances empty where it can be closed
 */
public record PeriodStanding(String insutype, String period, String firstDay, String lastDay, String state, long payments,
        long refunds, String received, long late, String collected, String arrived, boolean balanced, long differences,
        long open, List<ClosingHindrance> hindrances) {
}
