package yibao.settlement.control;

import static yibao.settlement.control.Explaining.yuan;

/** What major illness did, tier by tier. */
final class MajorSentence {
    private MajorSentence() {}

    static String of(MajorLayer told) {
        var text = new StringBuilder("本年政策范围内个人负担累计 ").append(yuan(told.before)).append(" + ").append(yuan(told.own)).append("，起付线 ")
                .append(yuan(told.line)).append(told.tilted ? "（困难群体倾斜）" : "");
        if (told.aboveLine() == 0) {
            return text.append("，未超过，大病保险不支付").toString();
        }
        text.append("，超过部分中本次 ").append(yuan(told.aboveLine())).append("：");
        var mark = "";
        for (int i = 0; i < told.terms.from.length; i++) {
            if (told.inTier[i] > 0) {
                text.append(mark).append(yuan(told.inTier[i])).append(" × ").append(Share.text(told.ratio[i]));
                mark = " + ";
            }
        }
        text.append(" = ").append(yuan(told.byTiers));
        if (told.paid < told.byTiers) {
            text.append("，年度限额 ").append(yuan(told.ceiling)).append(told.reward > 0 ? "（含激励 " + yuan(told.reward) + "）" : "").append(" 尚余 ").append(yuan(told.room));
        }
        return text.append("，大病保险支付 ").append(yuan(told.paid)).toString();
    }
}
