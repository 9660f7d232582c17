package yibao.premium.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yibao.kernel.Money;
import yibao.premium.ArrivalState;
import yibao.premium.ClosingPeriod;
import yibao.premium.WorkState;

/**
 * What is written down when a period is closed: its receipts, its days at the treasury, and how each of its
 * differences stands. The digest is over every line of it, so that a later reader can tell that none was touched.
 */
public record ClosingSheet(String insutype, ClosingPeriod period, PeriodBooks.Receipts receipts,
        List<ArrivalMatching.Day> days, List<PeriodBooks.Kept> differences) {

    /** One line of the totals. */
    public record Total(String kind, String type, long items, Money amount) {
    }

    public Money collected() {
        return new Money(days.stream().mapToLong(ArrivalMatching.Day::collected).sum());
    }

    public Money arrived() {
        return new Money(days.stream().mapToLong(ArrivalMatching.Day::arrived).sum());
    }

    /** Every day and tax office has arrived exactly. */
    public boolean isBalanced() {
        return days.stream().allMatch(day -> day.state() == ArrivalState.ARRIVED);
    }

    public List<Total> totals() {
        List<Total> totals = new ArrayList<>(List.of(
                new Total("RECEIPTS", "PAY", receipts.payments(), receipts.paid()),
                new Total("RECEIPTS", "REFUND", receipts.refunds(), receipts.refunded()),
                new Total("RECEIPTS", "LATE", receipts.late(), receipts.lateNet())));
        for (ArrivalState state : ArrivalState.values()) {
            List<ArrivalMatching.Day> of = days.stream().filter(day -> day.state() == state).toList();
            totals.add(new Total("ARRIVALS", state.name(), of.size(),
                    new Money(of.stream().mapToLong(ArrivalMatching.Day::arrived).sum())));
        }
        Map<String, List<PeriodBooks.Kept>> types = differences.stream()
                .collect(Collectors.groupingBy(PeriodBooks.Kept::type, TreeMap::new, Collectors.toList()));
        types.forEach((type, of) -> totals.add(total("DIFFERENCES", type, of)));
        Map<WorkState, List<PeriodBooks.Kept>> states = differences.stream()
                .collect(Collectors.groupingBy(PeriodBooks.Kept::state, TreeMap::new, Collectors.toList()));
        states.forEach((state, of) -> totals.add(total("STATES", state.name(), of)));
        return totals;
    }

    private static Total total(String kind, String type, List<PeriodBooks.Kept> of) {
        return new Total(kind, type, of.size(), of.stream().map(each -> each.received().minus(each.levied()))
                .reduce(Money.ZERO, Money::plus));
    }

    public String digest() {
        MessageDigest sha = sha256();
        add(sha, insutype + "|" + period);
        totals().forEach(total -> add(sha, total.toString()));
        differences.forEach(difference -> add(sha, digestOf(difference)));
        return HexFormat.of().formatHex(sha.digest());
    }

    public static String digestOf(PeriodBooks.Kept difference) {
        MessageDigest sha = sha256();
        add(sha, difference.toString());
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void add(MessageDigest sha, String line) {
        sha.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
