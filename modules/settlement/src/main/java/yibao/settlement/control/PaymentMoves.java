package yibao.settlement.control;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import yibao.kernel.Money;
import yibao.kernel.policy.change.PreviewPart;
import yibao.settlement.Payments;

/** Sums who pays how much before and after a change of policy. */
final class PaymentMoves {
    private static final List<Payer> PAYERS = List.of(new Payer("基本医保", Payments::basic), new Payer("大病保险", Payments::major),
            new Payer("医疗救助", Payments::assistance), new Payer("倾斜救助", Payments::tilt), new Payer("基金合计", Payments::fund),
            new Payer("个人负担", Payments::person));
    private final Money[] before = new Money[PAYERS.size()];
    private final Money[] after = new Money[PAYERS.size()];
    private long looked;
    private long changed;

    private record Payer(String word, Function<Payments, Money> share) {}

    PaymentMoves() {
        Arrays.fill(before, Money.ZERO);
        Arrays.fill(after, Money.ZERO);
    }

    void add(Payments old, Payments now) {
        looked++;
        if (!old.equals(now)) {
            changed++;
        }
        for (int i = 0; i < before.length; i++) {
            before[i] = before[i].plus(PAYERS.get(i).share().apply(old));
            after[i] = after[i].plus(PAYERS.get(i).share().apply(now));
        }
    }

    long looked() {
        return looked;
    }

    PreviewPart part() {
        int funds = PAYERS.size() - 2;
        var summary = "结算 " + looked + " 笔中 " + changed + " 笔会变" + (changed == 0 ? "" : "，基金支付由 " + before[funds] + " 元变为 " + after[funds] + " 元");
        var rows = IntStream.range(0, before.length).mapToObj(i -> List.of(PAYERS.get(i).word(), before[i].toString(), after[i].toString(),
                after[i].minus(before[i]).toString())).toList();
        return new PreviewPart("一站式结算", looked, changed, summary, changed == 0 ? List.of()
                : List.of(new PreviewPart.Table("各方支付（元）", List.of("支付方", "现行", "变更后", "增减"), rows)));
    }
}
