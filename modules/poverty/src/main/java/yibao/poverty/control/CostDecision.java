package yibao.poverty.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.PovertyClass;
import yibao.poverty.Assets;
import yibao.poverty.CostFinding;
import yibao.poverty.PatientCost;

/** Makes the finding of cost, and makes it again from what was kept: both by the same words. */
public final class CostDecision {

    private CostDecision() {
    }

    /** @param appliedOn the day whose rule counts */
    public static CostFinding make(LocalDate appliedOn, LocalDate from, LocalDate to, PolicyBook book, Instant known, int povertyClass,
            int heads, Assets assets, List<PatientCost> costs) {
        PovertyClass rule = book.findPovertyClass(povertyClass, appliedOn, known).orElseThrow(() -> No.unfit("povertyClass",
                "政策表中没有因病支出型" + povertyClass + "类在 " + appliedOn + " 的标准"));
        CostRules.Outcome outcome = CostRules.decide(rule, assets, costs, heads);
        return new CostFinding(povertyClass, from, to, known, book.versionAt(known), heads, assets, costs, outcome.burden(), outcome.tests(),
                outcome.met(), outcome.met() ? outcome.amount() : Money.ZERO, rule.provenance().citation());
    }

    /** Of the day after the last one looked at, which was the day of the application. */
    public static CostFinding again(CostFinding kept, PolicyBook book) {
        return make(kept.to().plusDays(1), kept.from(), kept.to(), book, kept.known(), kept.povertyClass(), kept.heads(), kept.assets(), kept.costs());
    }

    /** The more of each. */
    public static Assets larger(Assets civil, Assets town) {
        return new Assets(max(civil.income(), town.income()), max(civil.savings(), town.savings()), Math.max(civil.vehicles(), town.vehicles()),
                Math.max(civil.houses(), town.houses()), civil.on(), civil.madeBy() + "；" + town.madeBy(), civil.note());
    }

    private static Money max(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
