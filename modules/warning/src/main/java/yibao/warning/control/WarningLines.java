package yibao.warning.control;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yibao.kernel.Money;
import yibao.kernel.policy.DisposableIncome;
import yibao.kernel.policy.HardshipClass;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.WarningLine;
import yibao.kernel.problem.BusinessProblem;
import yibao.warning.AlertType;

/**
 * The lines of a day in yuan: last year's disposable income per head times each line's share, to the fen. A burden
 * that equals a line has reached it.
 */
public class WarningLines {
    private final List<Line> lines;
    private final Map<String, String> classNames;

    /** One line and the income it is a share of. */
    private record Line(WarningLine rule, DisposableIncome income) {
        Money amount() {
            return Money.of(income.perHead().yuan().multiply(rule.share()).setScale(2, RoundingMode.HALF_UP));
        }

        boolean isFor(Burden burden) {
            return rule.isFor(burden.classes()) && (burden.type() == AlertType.PERSON || rule.household());
        }

        boolean isReachedBy(Burden burden) {
            return isFor(burden) && burden.figures().burden().compareTo(amount()) >= 0;
        }
    }

    private WarningLines(List<Line> lines, Map<String, String> classNames) {
        this.lines = lines;
        this.classNames = classNames;
    }

    /**
     * @param on last day of what is measured; the income is that of the year before
     * @throws BusinessProblem LINES_NOT_SET, INCOME_NOT_SET
     */
    public static WarningLines of(PolicyBook book, LocalDate on, Instant knownAt) {
        List<Line> lines = new ArrayList<>();
        for (var rule : book.listWarningLines(on, knownAt)) {
            lines.add(new Line(rule, book.benefits(knownAt).findDisposableIncome(rule.income(), on.getYear() - 1).orElseThrow(
                    () -> new BusinessProblem("warning", "INCOME_NOT_SET", 422, "政策表 disposable-income 中没有 "
                            + (on.getYear() - 1) + " 年" + title(rule.income()) + "人均可支配收入，请先补录"))));
        }
        if (lines.isEmpty()) {
            throw new BusinessProblem("warning", "LINES_NOT_SET", 422, "政策表 warning-line 中没有 " + on + " 执行的预警线，请先补录");
        }
        return new WarningLines(lines, book.listHardshipClasses(on, knownAt).stream()
                .collect(Collectors.toMap(HardshipClass::code, HardshipClass::name)));
    }

    /** Below it nobody is told of. */
    public Money lowest() {
        return lines.stream().map(Line::amount).min(Money::compareTo).orElseThrow();
    }

    /** @param window says which time in the sentence */
    public Optional<Crossing> highest(Burden burden, Window window) {
        return lines.stream().filter(line -> line.isReachedBy(burden)).reduce((lower, higher) -> higher)
                .map(line -> new Crossing(line.rule().code(), line.rule().rank(), line.amount(), sentence(line, burden, window)));
    }

    private String sentence(Line line, Burden burden, Window window) {
        var figures = burden.figures();
        return window.from() + " 至 " + window.to() + "，"
                + (burden.type() == AlertType.HOUSEHOLD ? "同户 " + burden.members() + " 人合计，" : "") + listed(burden)
                + "，医疗总费用 " + figures.total() + " 元，其中政策范围内 " + figures.scope() + " 元；基本医保 " + figures.basic() + "、大病保险 "
                + figures.major() + "、医疗救助 " + figures.assistance() + "、倾斜救助 " + figures.tilt() + " 元支付后，个人负担 "
                + figures.burden() + " 元，达到" + line.rule().name() + "（" + line.income().year() + " 年 " + line.income().perHead()
                + " 元，预警线 " + line.amount() + " 元）";
    }

    private String listed(Burden burden) {
        return burden.classes().isEmpty() ? "不在困难群体名单" : burden.classes().stream()
                .map(code -> classNames.getOrDefault(code, code)).collect(Collectors.joining("、"));
    }

    private static String title(DisposableIncome.Residents residents) {
        return switch (residents) {
            case RURAL -> "农村居民";
            case URBAN -> "城镇居民";
            case ALL -> "全体居民";
        };
    }
}
