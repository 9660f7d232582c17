package yibao.warning;

/**
 * An alert decided again from what it was decided from. {@code equal}: the same line, amount and sentence, word for
 * word; {@code policyUntouched} false means that somebody has edited policy rows of the past.
 *
 * @param now null where the figures reach no line any more
 */
public record AlertRecomputation(boolean equal, boolean policyUntouched, String then, String now) {}
