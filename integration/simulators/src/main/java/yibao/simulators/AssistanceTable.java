package yibao.simulators;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints what medical assistance paid from January to May of a year, as Yibao answers it. */
final class AssistanceTable {
    private final YibaoClient yibao;
    private final PrintStream out;
    private final Columns columns;
    private final int year;
    private final String totals;

    private record Sum(long settlements, long payments, long fen) {
        Sum plus(Sum other) {
            return new Sum(settlements + other.settlements, payments + other.payments, fen + other.fen);
        }
    }

    AssistanceTable(YibaoClient yibao, PrintStream out, int year) {
        this.yibao = yibao;
        this.out = out;
        this.columns = new Columns(out, 32, 14, 14, 18);
        this.year = year;
        this.totals = "/api/v1/settlements/totals?from=" + year + "-01&to=" + year + "-05";
    }

    /** Returns whether it is what the city expects, to the fen. */
    boolean print(CityBatches.Assistance expected) {
        out.println();
        out.println("启东演示城市 " + year + " 年 1 至 5 月医疗救助");
        columns.row("月份", "结算（笔）", "救助（笔）", "救助（元）");
        columns.rule();
        Sum all = new Sum(0, 0, 0);
        for (Map.Entry<String, Sum> month : byMonth().entrySet()) {
            row(month.getKey(), month.getValue());
            all = all.plus(month.getValue());
        }
        columns.rule();
        row("合计", all);
        boolean same = all.payments() == expected.payments() && all.fen() == expected.fen();
        out.println(same ? "与演示城市的预期一致。" : "与演示城市的预期不一致：预期 " + Columns.grouped(expected.payments()) + " 笔、" + Columns.money(expected.fen()) + " 元。");
        out.println("地址：" + yibao.address(totals));
        return same;
    }

    private Map<String, Sum> byMonth() {
        Map<String, Sum> months = new LinkedHashMap<>();
        for (Json line : yibao.read(totals, "assistance").at("totals").list()) {
            months.merge(line.at("month").text(), new Sum(line.at("settlements").number(), line.at("payments").number(),
                    Text.fen(line.at("assistance").text())), Sum::plus);
        }
        return months;
    }

    private void row(String month, Sum sum) {
        columns.row(month, Columns.grouped(sum.settlements()), Columns.grouped(sum.payments()), Columns.money(sum.fen()));
    }
}
