package yibao.kernel.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import yibao.kernel.Money;

/**
 * What finance pays of the personal fee for a class: all of it, a fixed amount, or a share of it.
 * Between classes that pay the same the lower rank comes first.
 */
public record PremiumSubsidy(String insutype, String psnIdetType, Form form, Money amount, BigDecimal share, int rank,
        Provenance provenance) implements PolicyRow {

    public enum Form { FULL, FIXED, SHARE }

    /** Never more than the fee. */
    public Money of(Money fee) {
        return switch (form) {
            case FULL -> fee;
            case FIXED -> amount.compareTo(fee) < 0 ? amount : fee;
            case SHARE -> Money.of(fee.yuan().multiply(share).setScale(2, RoundingMode.HALF_UP));
        };
    }

    @Override
    public Object key() {
        return key(insutype, psnIdetType);
    }

    static Object key(String insutype, String psnIdetType) {
        return List.of(insutype, psnIdetType);
    }
}
