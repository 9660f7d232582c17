package yibao.simulators;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what medical assistance paid from January to May of a year and whom finance insured, as Yibao answers it. */
final class AssistanceTable {
    private static final String LEDGER = "/api/v1/subsidy/ledgers/390/";

    private final YibaoClient yibao;
    private final PrintStream out;
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
        this.year = year;
        this.totals = "/api/v1/settlements/totals?from=" + year + "-01&to=" + year + "-05";
    }

    /** Returns whether it is what the city expects, to the fen. */
    boolean print(CityBatches.Assistance expected) {
        out.println();
        out.println("启东演示城市 " + year + " 年 1 至 5 月医疗救助");
        row("月份", "结算（笔）", "救助（笔）", "救助（元）");
        out.println("─".repeat(78));
        Sum all = new Sum(0, 0, 0);
        for (Map.Entry<String, Sum> month : byMonth().entrySet()) {
            row(month.getKey(), month.getValue());
            all = all.plus(month.getValue());
        }
        out.println("─".repeat(78));
        row("合计", all);
        boolean same = all.payments() == expected.payments() && all.fen() == expected.fen();
        out.println(same ? "与演示城市的预期一致。" : "与演示城市的预期不一致：预期 " + grouped(expected.payments()) + " 笔、" + money(expected.fen()) + " 元。");
        subsidised();
        out.println("地址：" + yibao.address(totals));
        return same;
    }

    private Map<String, Sum> byMonth() {
        Map<String, Sum> months = new LinkedHashMap<>();
        for (Json line : read(totals).at("totals").list()) {
            months.merge(line.at("month").text(), new Sum(line.at("settlements").number(), line.at("payments").number(),
                    Text.fen(line.at("assistance").text())), Sum::plus);
        }
        return months;
    }

    private void subsidised() {
        List<Json> classes = read(LEDGER + year + "/totals").at("lines").list();
        out.println("资助参保：" + classes.size() + " 类 " + grouped(classes.stream().mapToLong(line -> line.at("persons").number()).sum()) + " 人，"
                + money(classes.stream().mapToLong(line -> Text.fen(line.at("levied").text())).sum()) + " 元。");
    }

    private Json read(String path) {
        YibaoClient.Answer answer = yibao.get(path, "assistance");
        if (answer.status() != 200) {
            throw new DemoFailed(path + " 无法读取：" + answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    private void row(String month, Sum sum) {
        row(month, grouped(sum.settlements()), grouped(sum.payments()), money(sum.fen()));
    }

    private void row(String month, String settlements, String payments, String amount) {
        out.println(Screen.left(month, 32) + Screen.right(settlements, 14) + Screen.right(payments, 14) + Screen.right(amount, 18));
    }

    private static String money(long fen) {
        return grouped(fen / 100) + "." + Text.pad(fen % 100, 2);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
