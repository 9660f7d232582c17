package yibao.settlement.control;

import static yibao.settlement.control.Explaining.yuan;

import java.util.List;
import yibao.settlement.Bill;
import yibao.settlement.Care;

/** What basic insurance did, in two sentences. */
final class BasicSentences {
    private BasicSentences() {}

    static List<String> of(Bill bill, BasicLayer told) {
        return List.of(deductible(bill, told), payment(bill, told));
    }

    private static String deductible(Bill bill, BasicLayer told) {
        var where = bill.insurance().word() + "医保，" + bill.level().word() + bill.care().word();
        if (!told.terms.perStay && told.terms.deductible == 0) {
            return where + "，不设起付标准";
        }
        if (!told.terms.perStay) {
            return where + "，年度起付标准 " + yuan(told.terms.deductible) + "，尚余 " + yuan(told.standard) + "，本次计 " + yuan(told.deductible);
        }
        var stay = bill.care() == Care.INPATIENT ? "，本年第 " + told.stay + " 次" : "";
        return where + stay + "，起付标准 " + yuan(told.standard) + "，本次计 " + yuan(told.deductible);
    }

    private static String payment(Bill bill, BasicLayer told) {
        var text = new StringBuilder();
        if (told.terms.capOnScope && told.counted < bill.amounts().inscp().fen()) {
            text.append("年度限额内尚可计入 ").append(yuan(told.room)).append("，");
        }
        text.append('（').append(yuan(told.counted)).append(" − ").append(yuan(told.deductible)).append("）× ").append(Share.text(told.ratio));
        text.append(place(bill, told)).append(" = ").append(yuan(told.byRatio));
        if (told.paid < told.byRatio) {
            text.append("，年度限额 ").append(yuan(told.terms.cap)).append(" 尚余 ").append(yuan(told.room));
        }
        return text.append("，基本医保支付 ").append(yuan(told.paid)).toString();
    }

    private static String place(Bill bill, BasicLayer told) {
        if (!bill.outside()) {
            return "";
        }
        return "（" + Share.text(told.terms.ratio) + "，统筹区外" + (bill.referred() ? "已" : "未") + "转诊备案，下调 " + Share.points(told.terms.ratio - told.ratio) + " 个百分点）";
    }
}
