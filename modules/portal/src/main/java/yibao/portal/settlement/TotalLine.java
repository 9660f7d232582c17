package yibao.portal.settlement;

import yibao.kernel.Money;
import yibao.settlement.SettlementTotal;

/** A line of the sums. @param psnIdetType null for those of no class; {@code className} null where several classes are summed */
public record TotalLine(String month, String psnIdetType, String className, long settlements, long payments, Money medfee, Money basic,
        Money major, Money assistance, Money tilt, Money burden, Money outside) {

    static final TotalLine NOTHING = new TotalLine("", null, null, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO,
            Money.ZERO);

    static TotalLine of(String month, SettlementTotal total) {
        return new TotalLine(month, total.psnIdetType(), total.psnIdetTypeName(), total.settlements(), total.payments(),
                Money.ofYuan(total.medfee()), Money.ofYuan(total.basic()), Money.ofYuan(total.major()), Money.ofYuan(total.assistance()),
                Money.ofYuan(total.tilt()), Money.ofYuan(total.burden()), Money.ofYuan(total.outside()));
    }

    TotalLine plus(TotalLine other) {
        return new TotalLine(month, psnIdetType, className, settlements + other.settlements, payments + other.payments, medfee.plus(other.medfee),
                basic.plus(other.basic), major.plus(other.major), assistance.plus(other.assistance), tilt.plus(other.tilt),
                burden.plus(other.burden), outside.plus(other.outside));
    }
}
