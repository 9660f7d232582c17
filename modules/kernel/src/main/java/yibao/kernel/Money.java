package yibao.kernel;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount of yuan, held in fen. In data it is always text with two decimals: {@code "400.00"}. */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int MOST_DIGITS = 14;

    /** @throws IllegalArgumentException where the text is not yuan with two decimals */
    public static Money ofYuan(String text) {
        return findYuan(text).orElseThrow(() -> new IllegalArgumentException("not yuan with two decimals: " + text));
    }

    public static Optional<Money> findYuan(String text) {
        int first = text != null && text.startsWith("-") ? 1 : 0;
        int dot = text == null ? -1 : text.length() - 3;
        if (dot <= first || dot - first > MOST_DIGITS || text.charAt(dot) != '.') {
            return Optional.empty();
        }
        long fen = 0;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i != dot && (c < '0' || c > '9')) {
                return Optional.empty();
            }
            fen = i == dot ? fen : fen * 10 + c - '0';
        }
        return Optional.of(new Money(first == 1 ? -fen : fen));
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
        return appendTo(new StringBuilder()).toString();
    }

    /** As {@link #toString}, for many amounts: a batch writes two dozen a row. */
    public StringBuilder appendTo(StringBuilder text) {
        long rest = Math.abs(fen % 100);
        return (fen < 0 ? text.append('-') : text).append(Math.abs(fen / 100)).append(rest < 10 ? ".0" : ".").append(rest);
    }
}
