package yibao.premium.control;

import yibao.kernel.Money;
import yibao.premium.DifferenceType;

/** The sentence that tells the clerk why an account is on the list. */
public final class DifferenceReason {

    private DifferenceReason() {
    }

    public static String of(DifferenceType type, Account a) {
        String due = yuan(a.due());
        String paid = yuan(a.paid());
        return switch (type) {
            case IDENTITY -> "缴费凭证上的姓名与参保登记的姓名不一致，请核对证件号码后更正。";
            case NOT_LEVIED -> "该年度无有效核定记录，却有缴费凭证，净缴 " + paid + " 元，请核实参保登记。";
            case REFUNDED -> "应缴 " + due + " 元，缴费后已全额退费，净缴 0.00 元，请核实是否终止参保。";
            case DUPLICATE_PAYMENT -> "应缴 " + due + " 元，" + a.payments() + " 次缴费后净缴 " + paid + " 元，为应缴的 "
                    + a.paid() / a.due() + " 倍，多缴 " + yuan(a.paid() - a.due()) + " 元应退。";
            case SUBSIDY_DUE -> "已享受参保资助，个人应缴 " + due + " 元，却按全额标准缴纳 " + paid + " 元，多缴 "
                    + yuan(a.paid() - a.due()) + " 元应退。";
            case OVERPAID -> "应缴 " + due + " 元，净缴 " + paid + " 元，多缴 " + yuan(a.paid() - a.due()) + " 元应退。";
            case UNDERPAID -> "应缴 " + due + " 元，净缴 " + paid + " 元，少缴 " + yuan(a.due() - a.paid()) + " 元应补。";
            case UNPAID -> "应缴 " + due + " 元，集中征缴期已结束，未见缴费凭证。";
            case EXPECTED -> "应缴 " + due + " 元，集中征缴期未结束，尚未缴费。";
            case MATCHED -> "应缴与净缴一致，均为 " + paid + " 元。";
        };
    }

    private static String yuan(long fen) {
        return new Money(fen).toString();
    }
}
