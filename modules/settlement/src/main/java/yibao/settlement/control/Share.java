package yibao.settlement.control;

import java.math.BigDecimal;

/** Shares in basis points, ten thousand to the whole. */
final class Share {
    static final int WHOLE = 10_000;

    private Share() {}

    static int of(BigDecimal share) {
        return share.movePointRight(4).intValueExact();
    }

    /** The one place where money is rounded: half a fen and more goes up. Each layer calls it once. */
    static long round(long fenTimesPoints) {
        return (fenTimesPoints + WHOLE / 2) / WHOLE;
    }

    /** {@code 70%}, {@code 62.5%}. */
    static String text(int points) {
        return points(points) + "%";
    }

    /** {@code 10}, for so many per cent points. */
    static String points(int points) {
        return BigDecimal.valueOf(points, 2).stripTrailingZeros().toPlainString();
    }
}
