package yibao.simulators;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints a reconciliation as Yibao answered it. */
final class ReconciliationTable {
    private final PrintStream out;
    private long count;
    private long levied;
    private long received;

    ReconciliationTable(PrintStream out) {
        this.out = out;
    }

    void print(String title, Json reconciliation) {
        List<Json> totals = reconciliation.at("totals").list();
        out.println(title);
        row("类型", "人数", "应缴（元）", "实缴（元）");
        out.println("─".repeat(78));
        totals.stream().filter(t -> !isBeside(t)).forEach(this::add);
        out.println("─".repeat(78));
        row("合计", grouped(count), money(levied), money(received));
        totals.stream().filter(ReconciliationTable::isBeside).forEach(t -> row("另：职工居民重复参保", grouped(t.at("count").number()), "", ""));
    }

    long levied() {
        return levied;
    }

    long received() {
        return received;
    }

    private void add(Json total) {
        long ofLevied = Text.fen(total.at("levied").text());
        long ofReceived = Text.fen(total.at("received").text());
        count += total.at("count").number();
        levied += ofLevied;
        received += ofReceived;
        row(named(total.at("type").text()), grouped(total.at("count").number()), money(ofLevied), money(ofReceived));
    }

    private void row(String type, String people, String due, String paid) {
        out.println(Screen.left(type, 32) + Screen.right(people, 10) + Screen.right(due, 18) + Screen.right(paid, 18));
    }

    /** Cross-insured people are told beside their type and are no part of the sum. */
    private static boolean isBeside(Json total) {
        return total.at("type").text().equals("CROSS_INSURED");
    }

    private static String named(String type) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(type)) {
                return kind.chinese() + " " + type;
            }
        }
        return type;
    }

    private static String money(long fen) {
        return grouped(fen / 100) + "." + Text.pad(fen % 100, 2);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
