package yibao.settlement.control;

import static yibao.settlement.control.Explaining.yuan;

/** What assistance and tilt assistance did. */
final class AssistanceSentences {
    private AssistanceSentences() {}

    static String assistance(AssistanceLayer told) {
        var text = new StringBuilder("按").append(told.terms.name).append("救助：保险支付后尚余 ").append(yuan(told.unpaid));
        if (told.terms.deductible > 0) {
            text.append("，年度起付标准 ").append(yuan(told.terms.deductible)).append("，已计 ").append(yuan(told.usedBefore)).append("，本次计 ").append(yuan(told.deductible));
        }
        text.append("，").append(yuan(told.unpaid - told.deductible)).append(" × ").append(Share.text(told.terms.ratio)).append(" = ").append(yuan(told.byRatio));
        return capped(text, told.paid, told.byRatio, told.terms.cap, told.room).append("，医疗救助支付 ").append(yuan(told.paid)).toString();
    }

    static String tilt(TiltLayer told) {
        var text = new StringBuilder("三重保障后本年负担累计 ").append(yuan(told.before)).append(" + ").append(yuan(told.left)).append("，倾斜救助线 ").append(yuan(told.terms.line));
        if (told.aboveLine == 0) {
            return text.append("，未超过，不支付").toString();
        }
        text.append("，超过部分中本次 ").append(yuan(told.aboveLine)).append(" × ").append(Share.text(told.terms.ratio)).append(" = ").append(yuan(told.byRatio));
        return capped(text, told.paid, told.byRatio, told.terms.cap, told.room).append("，倾斜救助支付 ").append(yuan(told.paid)).toString();
    }

    private static StringBuilder capped(StringBuilder text, long paid, long byRatio, long cap, long room) {
        return paid == byRatio ? text : text.append("，年度限额 ").append(yuan(cap)).append(" 尚余 ").append(yuan(room));
    }
}
