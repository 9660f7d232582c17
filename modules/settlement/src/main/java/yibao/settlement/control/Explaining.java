package yibao.settlement.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yibao.kernel.Money;
import yibao.settlement.Bill;
import yibao.settlement.Layer;
import yibao.settlement.Payments;
import yibao.settlement.PolicyRef;
import yibao.settlement.Settled;
import yibao.settlement.Settled.State;
import yibao.settlement.Standing;
import yibao.settlement.Standing.Cover;
import yibao.settlement.Step;

/** Tells a calculation in sentences, from the numbers it left behind; it calculates nothing itself. */
final class Explaining {
    private final Bill bill;
    private final Standing standing;
    private final Reckoning told;
    private final Payments payments;
    private final List<Step> steps = new ArrayList<>();

    Explaining(Bill bill, Standing standing, Reckoning told, Payments payments) {
        this.bill = bill;
        this.standing = standing;
        this.told = told;
        this.payments = payments;
    }

    List<Step> steps(State state) {
        scope();
        if (!told.isCovered()) {
            say(Layer.BASIC, bill.insurance().word() + "在" + bill.level().word() + "的" + bill.care().word() + "没有支付政策，不予支付");
        } else if (standing.cover() == Cover.NONE) {
            say(Layer.BASIC, "当日未参加" + bill.insurance().word() + "医保，基金不予支付");
        } else if (standing.cover() == Cover.WAITING) {
            say(Layer.BASIC, "待遇等待期至 " + standing.waitingUntil() + "，期内基本医保和大病保险不予支付", Stream.ofNullable(told.basic.waitingRef).toArray(PolicyRef[]::new));
        } else {
            BasicSentences.of(bill, told.basic).forEach(sentence -> say(Layer.BASIC, sentence, told.basic.terms.ref));
        }
        if (told.major.terms != null) {
            say(Layer.MAJOR, MajorSentence.of(told.major), told.major.rules().toArray(PolicyRef[]::new));
        }
        assistance();
        person();
        if (state == State.REVERSED) {
            say(Layer.REVERSAL, "此结算已冲正，不计入本年累计");
        }
        return steps;
    }

    private void scope() {
        var amounts = bill.amounts();
        say(Layer.SCOPE, "总费用 " + amounts.medfee() + " 元，其中全自费 " + amounts.fulamt() + " 元、超限价 " + amounts.overlmt() + " 元、先行自付 " + amounts.preself()
                + " 元，政策范围内 " + amounts.inscp() + " 元" + (told.eligible > told.scope ? "，先行自付计入大病和救助的合规费用" : ""));
    }

    private void assistance() {
        if (told.assistance.terms != null) {
            say(Layer.ASSISTANCE, AssistanceSentences.assistance(told.assistance), told.assistance.terms.ref);
        } else if (told.assistance.refusedUnreferred) {
            say(Layer.ASSISTANCE, "统筹区外未办理转诊或备案，医疗救助不予支付");
        } else if (standing.cover() == Cover.WAITING && !told.assistance.open) {
            say(Layer.ASSISTANCE, "待遇等待期内医疗救助不予支付");
        }
        if (told.tilt.terms != null) {
            say(Layer.TILT, AssistanceSentences.tilt(told.tilt), told.tilt.terms.ref);
        }
    }

    private void person() {
        say(Layer.PERSON, "基金共支付 " + payments.fund() + " 元" + (payments.hospital().isPositive() ? "，医院负担 " + payments.hospital() + " 元" : "") + "，个人负担 "
                + payments.person() + " 元（政策范围内 " + payments.burden() + " 元），其中个人账户 " + payments.account() + " 元、共济账户 " + payments.mutualAid()
                + " 元、现金 " + payments.cash() + " 元");
    }

    private void say(Layer layer, String sentence, PolicyRef... rules) {
        steps.add(new Step(layer, sentence, List.of(rules)));
    }

    static List<Step> reversal(Settled original) {
        return List.of(new Step(Layer.REVERSAL, "冲正 " + original.bill().setlId() + "：基金收回 " + original.payments().fund() + " 元，此后的结算按冲正后的累计重新计算", List.of()));
    }

    static List<Step> orphan(Bill reversal) {
        return List.of(new Step(Layer.REVERSAL, "要冲正的结算 " + reversal.reverses() + " 不在本年内或已冲正，此笔不计", List.of()));
    }

    static String yuan(long fen) {
        return new Money(fen) + " 元";
    }
}
