package yibao.enrolment.control;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole as a percentage with two decimals, rounded half up; null where there is no whole. */
public final class Percent {
    private Percent() {
    }

    public static BigDecimal of(long part, Long whole) {
        return whole == null || whole == 0 ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
