package yibao.simulators;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Prints which households poor by illness that applied in a year were paid, class by class, as Yibao lists them. */
final class PovertyTable {
    private static final String APPLICATIONS = "/api/v1/poverty/applications?limit=200";
    private static final Set<String> PAID = Set.of("PAID", "CLOSED");

    private final YibaoClient yibao;
    private final PrintStream out;
    private final int year;

    PovertyTable(YibaoClient yibao, PrintStream out, int year) {
        this.yibao = yibao;
        this.out = out;
        this.year = year;
    }

    /** Returns whether it is what the city expects, to the household and to the fen. */
    boolean print(List<PovertyClass> expected) {
        Columns columns = new Columns(out, 32, 10, 10, 18);
        out.println();
        out.println("启东演示城市 " + year + " 年 1 至 5 月因病支出型救助");
        columns.row("类别", "户数", "人数", "发放（元）");
        columns.rule();
        Collection<PovertyClass> answered = paid();
        answered.forEach(one -> row(columns, "第 " + one.number() + " 类", one));
        columns.rule();
        row(columns, "合计", answered.stream().reduce(new PovertyClass(0, 0, 0, 0), PovertyClass::plus));
        boolean same = columns.agree(inWords(expected), inWords(answered));
        out.println("地址：" + yibao.address(APPLICATIONS));
        return same;
    }

    private Collection<PovertyClass> paid() {
        Map<Integer, PovertyClass> found = new TreeMap<>();
        String page = APPLICATIONS;
        while (!page.isEmpty()) {
            Json answer = yibao.read(page, "assistance");
            answer.at("applications").list().stream().filter(this::isPaid).map(PovertyTable::classOf).forEach(one -> found.merge(one.number(), one,
                    PovertyClass::plus));
            page = answer.at("next").isThere() ? APPLICATIONS + "&cursor=" + answer.at("next").text() : "";
        }
        return found.values();
    }

    private boolean isPaid(Json line) {
        return PAID.contains(line.at("state").text()) && line.at("appliedOn").text().startsWith(year + "-") && line.at("amount").isThere();
    }

    private static PovertyClass classOf(Json line) {
        return new PovertyClass((int) line.at("povertyClass").number(), 1, line.at("persons").number(), Text.fen(line.at("amount").text()));
    }

    private static void row(Columns columns, String about, PovertyClass one) {
        columns.row(about, Columns.grouped(one.households()), Columns.grouped(one.persons()), Columns.money(one.fen()));
    }

    private static Map<String, String> inWords(Collection<PovertyClass> classes) {
        Map<String, String> words = new LinkedHashMap<>();
        classes.forEach(one -> words.put("第 " + one.number() + " 类", one.words()));
        return words;
    }
}
