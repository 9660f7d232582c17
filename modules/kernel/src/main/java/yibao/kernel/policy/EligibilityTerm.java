package yibao.kernel.policy;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How long an answer about eligibility may be relied on. */
public record EligibilityTerm(Until validUntil, Provenance provenance) implements PolicyRow {
    static final Object KEY = "eligibility";

    public enum Until { SAME_DAY, END_OF_MONTH, END_OF_YEAR }

    /** The last day on which the answer for {@code asOf} holds. */
    public LocalDate lastDay(LocalDate asOf) {
        return switch (validUntil) {
            case SAME_DAY -> asOf;
            case END_OF_MONTH -> asOf.with(TemporalAdjusters.lastDayOfMonth());
            case END_OF_YEAR -> asOf.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    @Override
    public Object key() {
        return KEY;
    }
}
