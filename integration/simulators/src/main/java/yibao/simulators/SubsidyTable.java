package yibao.simulators;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints whom finance insured in a year and for how much, class by class, as Yibao's ledger says it. */
final class SubsidyTable {
    private final YibaoClient yibao;
    private final PrintStream out;
    private final int year;
    private final String totals;

    SubsidyTable(YibaoClient yibao, PrintStream out, int year) {
        this.yibao = yibao;
        this.out = out;
        this.year = year;
        this.totals = "/api/v1/subsidy/ledgers/390/" + year + "/totals";
    }

    /** Returns whether it is what the city expects, to the person and to the fen. */
    boolean print(List<SubsidisedClass> expected) {
        Columns columns = new Columns(out, 32, 10, 18);
        out.println();
        out.println("启东演示城市 " + year + " 年度资助参保");
        columns.row("类别", "人数", "财政资助（元）");
        columns.rule();
        List<SubsidisedClass> answered = new ArrayList<>();
        for (Json line : yibao.read(totals, "assistance").at("lines").list()) {
            SubsidisedClass one = new SubsidisedClass(line.at("key").text(), line.at("persons").number(), Text.fen(line.at("levied").text()));
            columns.row(line.at("label").text() + " " + one.psnIdetType(), Columns.grouped(one.persons()), Columns.money(one.fen()));
            answered.add(one);
        }
        columns.rule();
        columns.row("合计 " + answered.size() + " 类", Columns.grouped(answered.stream().mapToLong(SubsidisedClass::persons).sum()),
                Columns.money(answered.stream().mapToLong(SubsidisedClass::fen).sum()));
        boolean same = columns.agree(inWords(expected), inWords(answered));
        out.println("地址：" + yibao.address(totals));
        return same;
    }

    private static Map<String, String> inWords(List<SubsidisedClass> classes) {
        Map<String, String> words = new LinkedHashMap<>();
        classes.forEach(one -> words.put(one.psnIdetType(), one.words()));
        return words;
    }
}
