package yibao.poverty.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import yibao.kernel.Money;
import yibao.kernel.policy.PovertyClass;
import yibao.poverty.Assets;
import yibao.poverty.CostFinding.Test;
import yibao.poverty.PatientCost;

/**
 * The test of impoverishment by illness: the cost that the household bore within the policy scope takes such a share of
 * its income, or leaves so little of it per head, that illness is what makes it poor; and what it owns is within limits.
 * Pure: the same inputs give the same words.
 */
public final class CostRules {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private CostRules() {
    }

    /** What came out. */
    public record Outcome(Money burden, List<Test> tests, boolean met, Money amount) {
    }

    public static Outcome decide(PovertyClass rule, Assets assets, List<PatientCost> costs, int heads) {
        Money burden = costs.stream().map(PatientCost::burden).reduce(Money.ZERO, Money::plus);
        Test share = share(rule, assets.income(), burden);
        Test line = line(rule, assets.income(), burden, heads);
        Test either = new Test("因病", share.met() || line.met(), share.met() || line.met() ? "两项符合其一即可，符合。" : "两项均不符合。");
        Test assetsOk = assets(rule, assets, heads);
        return new Outcome(burden, List.of(share, line, either, assetsOk), either.met() && assetsOk.met(), amount(rule, burden));
    }

    /** Not more than the cap, half a fen upwards. */
    static Money amount(PovertyClass rule, Money burden) {
        Money above = burden.minus(rule.payLine());
        if (!above.isPositive()) {
            return Money.ZERO;
        }
        Money share = Money.of(above.yuan().multiply(rule.payRatio()).setScale(2, RoundingMode.HALF_UP));
        return share.compareTo(rule.payCap()) > 0 ? rule.payCap() : share;
    }

    private static Test share(PovertyClass rule, Money income, Money burden) {
        boolean met = burden.isPositive() && burden.yuan().compareTo(income.yuan().multiply(rule.oopShare())) >= 0;
        return new Test("支出占收入", met, "政策范围内个人负担 " + burden + " 元，家庭收入 " + income + " 元，占比界线 "
                + rule.oopShare().multiply(PERCENT).stripTrailingZeros().toPlainString() + "%，" + (met ? "达到。" : "未达到。"));
    }

    /** What is left per head is below the line; compared without dividing, so that no fen is lost. */
    private static Test line(PovertyClass rule, Money income, Money burden, int heads) {
        Money left = income.minus(burden);
        boolean met = burden.isPositive() && left.fen() < Math.multiplyExact(rule.incomeLine().fen(), (long) heads);
        return new Test("扣除后人均收入", met, "收入扣除负担后余 " + left + " 元，" + heads + " 人，人均收入线 " + rule.incomeLine() + " 元，"
                + (met ? "低于。" : "不低于。"));
    }

    private static Test assets(PovertyClass rule, Assets assets, int heads) {
        List<String> over = Stream.of(
                assets.savings().fen() > Math.multiplyExact(rule.savingsLimit().fen(), (long) heads) ? "存款 " + assets.savings() + " 元超过人均限额 " + rule.savingsLimit() + " 元" : "",
                assets.vehicles() > rule.vehiclesLimit() ? "车辆 " + assets.vehicles() + " 辆，限 " + rule.vehiclesLimit() + " 辆" : "",
                assets.houses() > rule.housesLimit() ? "房产 " + assets.houses() + " 处，限 " + rule.housesLimit() + " 处" : "").filter(text -> !text.isEmpty()).toList();
        return new Test("财产", over.isEmpty(), over.isEmpty() ? "存款、车辆、房产均在限额之内。" : String.join("；", over) + "。");
    }
}
