package yibao.kernel.audit;

/**
 * Somebody who stood in a list that was shown.
 *
 * @param certNo   normalised; stored as a keyed digest only
 * @param answered what was told of them, in a code or two; may be null
 */
public record Seen(String certNo, String answered) {
}
