package yibao.kernel.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What finance pays of the personal fee for a class: all of it, a fixed amount in yuan, or a share of it.
 * Between classes that pay the same the lower rank comes first.
 */
public record PremiumSubsidy(String insutype, String psnIdetType, Form form, BigDecimal amount, BigDecimal share, int rank,
    Provenance provenance) implements PolicyRow {

  public enum Form { FULL, FIXED, SHARE }

  /** In yuan with two decimals, never more than the fee. */
  public BigDecimal of(BigDecimal fee) {
    return switch (form) {
      case FULL -> fee;
      case FIXED -> amount.min(fee);
      case SHARE -> fee.multiply(share).setScale(2, RoundingMode.HALF_UP);
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
