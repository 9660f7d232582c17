package yibao.portal.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import yibao.settlement.SettlementView;

/** A bill drawn as what each layer paid of it, side by side; of a reversal by its size. */
public record BillStack(List<Part> parts) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String[] LAYERS = {"BASIC", "MAJOR", "ASSISTANCE", "TILT", "HOSPITAL", "PERSON", "OUTSIDE"};

    /** @param x per cent of the bill at which it begins; {@code percent} how much it is */
    public record Part(String layer, String amount, String percent, String x) {
    }

    static BillStack of(SettlementView one) {
        var paid = one.paid();
        // What a person pays is what the policy leaves to them, and what lies outside the policy.
        var amounts = new String[] {paid.basic(), paid.major(), paid.assistance(), paid.tilt(), paid.hospital(), paid.burden(), paid.outside()};
        var whole = BigDecimal.ZERO;
        for (var amount : amounts) {
            whole = whole.add(new BigDecimal(amount).abs());
        }
        var parts = new ArrayList<Part>();
        var x = BigDecimal.ZERO;
        for (int i = 0; i < amounts.length; i++) {
            var percent = whole.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(amounts[i]).abs().multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
            parts.add(new Part(LAYERS[i], amounts[i], percent.toPlainString(), x.toPlainString()));
            x = x.add(percent);
        }
        return new BillStack(List.copyOf(parts));
    }
}
