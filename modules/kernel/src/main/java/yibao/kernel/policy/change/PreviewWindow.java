package yibao.kernel.policy.change;

import java.time.LocalDate;
import yibao.kernel.OfficeCalendar;
import yibao.kernel.problem.BusinessProblem;

/**
 * The days to look back at, both included.
 *
 * @param asIf whether the row is taken as if it had held all along; otherwise a row of the future changes nothing in the past
 */
public record PreviewWindow(LocalDate from, LocalDate to, boolean asIf) {
    private static final int MOST_MONTHS = 12;

    /** @throws BusinessProblem PREVIEW_WINDOW, DATE_OUT_OF_RANGE */
    public PreviewWindow {
        OfficeCalendar.need(from, "policy", "from");
        OfficeCalendar.need(to, "policy", "to");
        if (to.isBefore(from) || from.plusMonths(MOST_MONTHS).isBefore(to)) {
            throw new BusinessProblem("policy", "PREVIEW_WINDOW", 422, "测算窗口的止日须不早于起日，且不超过 12 个月", "from");
        }
    }

    /** The last month up to that day. */
    public static PreviewWindow lastMonth(LocalDate today, boolean asIf) {
        return new PreviewWindow(today.minusMonths(1), today, asIf);
    }
}
