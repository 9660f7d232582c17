package yibao.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** A row's part in the control total: whatever reads as a number counts as it stands, also in a row that is refused. */
public final class ControlTotal {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,14}(\\.\\d{1,6})?");

    private ControlTotal() {
    }

    public static long fenOf(String text) {
        return NUMBER.matcher(text).matches()
                ? new BigDecimal(text).movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact() : 0;
    }
}
