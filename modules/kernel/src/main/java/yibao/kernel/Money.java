package yibao.kernel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount of yuan, held in fen. In data it is always text with two decimals: {@code "400.00"}. */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final Pattern YUAN = Pattern.compile("-?\\d{1,14}\\.\\d{2}");

    /** @throws IllegalArgumentException where the text is not yuan with two decimals */
    public static Money ofYuan(String text) {
        return findYuan(text).orElseThrow(() -> new IllegalArgumentException("not yuan with two decimals: " + text));
    }

    public static Optional<Money> findYuan(String text) {
        if (text == null || !YUAN.matcher(text).matches()) {
            return Optional.empty();
        }
        int dot = text.length() - 3;
        return Optional.of(new Money(Long.parseLong(text.substring(0, dot) + text.substring(dot + 1))));
    }

    /** @throws ArithmeticException where the amount has parts of a fen */
    public static Money of(BigDecimal yuan) {
        return new Money(yuan.movePointRight(2).longValueExact());
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    public boolean isPositive() {
        return fen > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
