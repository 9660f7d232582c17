package yibao.exchange;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads a time with its offset as the local time of the bureau, to the second. */
final class ShanghaiTime {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String USUAL = "0000-00-00T00:00:00+08:00";
    /** Before, the city kept summer time. */
    private static final int OFFSET_STANDS_SINCE = 1992;

    private ShanghaiTime() {
    }

    /** @throws DateTimeException where the text is no time with an offset */
    static LocalDateTime parse(String text) {
        if (isUsual(text) && number(text, 0, 4) >= OFFSET_STANDS_SINCE) {
            return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
                    number(text, 14, 16), number(text, 17, 19));
        }
        return OffsetDateTime.parse(text).atZoneSameInstant(SHANGHAI).toLocalDateTime().withNano(0);
    }

    /** The form all partners send, read without the general parser, which costs more than the rest of a row. */
    private static boolean isUsual(String text) {
        boolean usual = text.length() == USUAL.length() && text.endsWith("+08:00");
        for (int i = 0; usual && i < 19; i++) {
            char c = text.charAt(i);
            usual = USUAL.charAt(i) == '0' ? c >= '0' && c <= '9' : c == USUAL.charAt(i);
        }
        return usual;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
