package yibao.kernel.intake;

/**
 * One row of a batch.
 *
 * @param number its line in the file, counted from 1 at the header
 */
public record Line<T>(int number, T content) {
}
