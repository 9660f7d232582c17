package yibao.premium.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import yibao.kernel.Money;
import yibao.kernel.policy.change.PreviewPart;
import yibao.premium.CoverageYear;

/** Adds up what people of one year would owe by two sets of rules, by class and by town. */
final class LevyMoves implements InsuredByClass.Visitor {
    private static final List<String> COLUMNS = List.of("", "人数", "应缴（元）", "变更后应缴（元）", "财政资助（元）", "变更后财政资助（元）", "应缴变化的人数");
    private final CoverageYear of;
    private final LevyRules before;
    private final LevyRules after;
    private final PreviewNames names;
    private final Map<String, Sums> byClass = new TreeMap<>();
    private final Map<String, Sums> byTown = new TreeMap<>();
    private final Sums all = new Sums("合计");

    LevyMoves(CoverageYear of, LevyRules before, LevyRules after, PreviewNames names) {
        this.of = of;
        this.before = before;
        this.after = after;
        this.names = names;
    }

    @Override
    public void people(String town, String psnType, long count, Set<String> classesBefore, Set<String> classesAfter) {
        if (count == 0) return;
        var was = before.of(psnType, classesBefore);
        var will = after.of(psnType, classesAfter);
        all.add(count, was, will);
        byClass.computeIfAbsent(was.psnIdetType() + " " + will.psnIdetType(), any -> new Sums(move(was.psnIdetType(), will.psnIdetType())))
                .add(count, was, will);
        byTown.computeIfAbsent(town, any -> new Sums(names.town(town))).add(count, was, will);
    }

    long looked() {
        return all.people;
    }

    long changed() {
        return all.changed;
    }

    String summary() {
        return of + " 应缴 " + all.people + " 人中 " + all.changed + " 人金额会变，应缴合计 " + new Money(all.dueBefore) + " → "
                + new Money(all.dueAfter) + " 元，财政资助 " + new Money(all.subsidyBefore) + " → " + new Money(all.subsidyAfter) + " 元";
    }

    List<PreviewPart.Table> tables() {
        return List.of(table(of + " 按人员类别", "类别", byClass), table(of + " 按镇（街道）", "镇（街道）", byTown));
    }

    private PreviewPart.Table table(String title, String first, Map<String, Sums> sums) {
        var columns = new ArrayList<>(COLUMNS);
        columns.set(0, first);
        var rows = new ArrayList<List<String>>();
        sums.values().forEach(sum -> rows.add(sum.row()));
        rows.add(all.row());
        return new PreviewPart.Table(title, columns, rows);
    }

    private String move(String was, String will) {
        var one = names.inClass(was);
        var other = names.inClass(will);
        return one.equals(other) ? one : one + " → " + other;
    }

    private static final class Sums {
        private final String name;
        private long people;
        private long changed;
        private long dueBefore;
        private long dueAfter;
        private long subsidyBefore;
        private long subsidyAfter;

        Sums(String name) {
            this.name = name;
        }

        void add(long count, LevyRules.Due was, LevyRules.Due will) {
            people += count;
            changed += was.due().equals(will.due()) ? 0 : count;
            dueBefore += count * was.due().fen();
            dueAfter += count * will.due().fen();
            subsidyBefore += count * was.subsidy().fen();
            subsidyAfter += count * will.subsidy().fen();
        }

        List<String> row() {
            return List.of(name, String.valueOf(people), new Money(dueBefore).toString(), new Money(dueAfter).toString(),
                    new Money(subsidyBefore).toString(), new Money(subsidyAfter).toString(), String.valueOf(changed));
        }
    }
}
