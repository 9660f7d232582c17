package yibao.kernel.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import yibao.kernel.Money;

/** How central, provincial, municipal and county finance share what is paid for a class; the four shares make one. */
public record SubsidyShare(String insutype, String psnIdetType, BigDecimal central, BigDecimal province, BigDecimal city,
        BigDecimal county, Provenance provenance) implements PolicyRow {

    /** Parts of an amount that add up to it exactly. */
    public record Parts(Money central, Money province, Money city, Money county) {
    }

    /** Three levels are rounded to the fen; the county bears what is left, so that nothing is lost or invented. */
    public Parts of(Money whole) {
        Money first = part(whole, central);
        Money second = part(whole, province);
        Money third = part(whole, city);
        return new Parts(first, second, third, whole.minus(first).minus(second).minus(third));
    }

    boolean isWhole() {
        return Stream.of(central, province, city, county).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(BigDecimal.ONE) == 0;
    }

    private static Money part(Money whole, BigDecimal share) {
        return Money.of(whole.yuan().multiply(share).setScale(2, RoundingMode.HALF_UP));
    }

    @Override
    public Object key() {
        return key(insutype, psnIdetType);
    }

    static Object key(String insutype, String psnIdetType) {
        return List.of(insutype, psnIdetType);
    }
}
