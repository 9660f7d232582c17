package yibao.premium;

/**
 * A levy list was built or amended; told in the transaction that wrote it.
 *
 * @param run   names the rows that are new or changed
 * @param first whether it is the year's first list
 */
public record LevyChanged(CoverageYear of, String run, boolean first) {
}
