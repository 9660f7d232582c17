package yibao.simulators;

import java.io.PrintStream;
import java.util.List;

/** Prints a reconciliation as Yibao answered it. */
final class ReconciliationTable {
    private final PrintStream out;
    private final Columns columns;
    private long count;
    private long levied;
    private long received;

    ReconciliationTable(PrintStream out) {
        this.out = out;
        this.columns = new Columns(out, 32, 10, 18, 18);
    }

    void print(String title, Json reconciliation) {
        List<Json> totals = reconciliation.at("totals").list();
        out.println(title);
        columns.row("类型", "人数", "应缴（元）", "实缴（元）");
        columns.rule();
        totals.stream().filter(t -> !isBeside(t)).forEach(this::add);
        columns.rule();
        columns.row("合计", Columns.grouped(count), Columns.money(levied), Columns.money(received));
        totals.stream().filter(ReconciliationTable::isBeside).forEach(t -> columns.row("另：职工居民重复参保", Columns.grouped(t.at("count").number()), "", ""));
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
        columns.row(named(total.at("type").text()), Columns.grouped(total.at("count").number()), Columns.money(ofLevied), Columns.money(ofReceived));
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
}
