package yibao.warning;

import java.time.Instant;
import java.time.LocalDate;

/** An answer as it was kept; {@code source} is the batch or the account it came by. */
public record FeedbackView(FeedbackOutcome outcome, LocalDate checkedOn, String measure, String remark, String source, Instant knownFrom) {}
