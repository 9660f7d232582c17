package yibao.assistance;

/**
 * An old answer beside the same question decided again with what was known then. {@code equal}: word for word the same.
 * {@code policyUntouched} false means that somebody has edited policy rows of the past instead of adding new ones.
 */
public record Recomputation(boolean equal, boolean policyUntouched, EligibilityAnswer then, EligibilityAnswer now) {}
