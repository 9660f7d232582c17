package yibao.exchange.control;

import java.util.ArrayList;
import java.util.List;

/** The numbers of batches that have not come, as an operator reads them: {@code 4}, {@code 4 至 5}, {@code 4、6 至 7}. */
final class MissingNumbers {
    private static final int RANGES_NAMED = 5;

    private MissingNumbers() {}

    /**
     * @param from   the first that is missing
     * @param before the one that is there and did not have its turn
     * @param there  those between the two that have come and wait as well, in their order
     */
    static String words(long from, long before, List<Long> there) {
        var ranges = new ArrayList<String>();
        long next = from;
        for (long come : there) {
            add(ranges, next, come - 1);
            next = come + 1;
        }
        add(ranges, next, before - 1);
        var named = ranges.subList(0, Math.min(ranges.size(), RANGES_NAMED));
        return String.join("、", named) + (named.size() < ranges.size() ? " 等" : "");
    }

    private static void add(List<String> ranges, long first, long last) {
        if (first <= last) {
            ranges.add(first == last ? String.valueOf(first) : first + " 至 " + last);
        }
    }
}
