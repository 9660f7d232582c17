package yibao.warning;

import java.time.LocalDate;

/**
 * One row of {@code poverty-feedback/1}.
 *
 * @param measure what is done for them; may be null
 */
public record FeedbackLine(String alertId, FeedbackOutcome outcome, LocalDate checkedOn, String measure, String remark) {}
