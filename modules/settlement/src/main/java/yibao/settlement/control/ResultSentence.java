package yibao.settlement.control;

import yibao.kernel.Money;
import yibao.settlement.Payments;
import yibao.settlement.Settled;

/** A result in one sentence, as it is kept: what each fund pays and what is left to the person. */
final class ResultSentence {
    private ResultSentence() {}

    static String of(Settled settled) {
        Payments paid = settled.payments();
        var text = new StringBuilder(120).append(switch (settled.state()) {
            case COUNTED -> "";
            case REVERSED -> "已冲正，不计入本年累计：";
            case REVERSAL -> "冲正 " + settled.bill().reverses() + "：";
            case ORPHAN -> "要冲正的结算不在本年内，不计：";
        });
        text.append("总费用 ").append(settled.bill().amounts().medfee()).append(" 元");
        add(text, "基本医保支付", paid.basic());
        add(text, "大病保险支付", paid.major());
        add(text, settled.psnIdetType() == null ? "医疗救助支付" : "医疗救助（" + settled.psnIdetType() + "）支付", paid.assistance());
        add(text, "倾斜救助支付", paid.tilt());
        add(text, "医院负担", paid.hospital());
        return text.append("，个人负担 ").append(paid.person()).append(" 元，其中政策范围内 ").append(paid.burden()).append(" 元").toString();
    }

    private static void add(StringBuilder text, String who, Money amount) {
        if (amount.fen() != 0) {
            text.append('，').append(who).append(' ').append(amount).append(" 元");
        }
    }
}
