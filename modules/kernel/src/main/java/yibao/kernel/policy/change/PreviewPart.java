package yibao.kernel.policy.change;

import java.util.List;

/**
 * One module's part of a preview, in words for the person who decides; no name and no number of anybody.
 *
 * @param looked  how many were decided again
 * @param changed for how many something would be otherwise
 * @param summary one sentence
 */
public record PreviewPart(String title, long looked, long changed, String summary, List<Table> tables) {

    /** Columns of numbers are written out; rows are at most some dozens. */
    public record Table(String title, List<String> columns, List<List<String>> rows) {}
}
