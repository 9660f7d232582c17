package yibao.kernel.db;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A page of an ordered list, counted from the end where that is nearer: so the last page costs what the first does.
 *
 * @param backwards whether the statement has to sort the other way round; {@link #inOrder} turns the rows again
 * @param offset    rows to be left out in that direction
 * @param rows      rows wanted, 0 where the list ends before the page begins
 */
public record Slice(boolean backwards, long offset, int rows) {

    /** @param place of the first row, from 0; @param count rows of the whole list */
    public static Slice of(long place, int size, long count) {
        long left = Math.max(0, count - place);
        int rows = (int) Math.min(size, left);
        boolean backwards = place > count / 2;
        return new Slice(backwards, backwards ? left - rows : place, rows);
    }

    /** The end of the statement. */
    public String clause() {
        return " offset " + offset + " rows fetch next " + rows + " rows only";
    }

    /** {@code asc} or {@code desc}, whichever is wanted, or the other one. */
    public String direction(boolean descending) {
        return descending == backwards ? " asc" : " desc";
    }

    public <T> List<T> inOrder(List<T> read) {
        if (!backwards) {
            return read;
        }
        List<T> turned = new ArrayList<>(read);
        Collections.reverse(turned);
        return turned;
    }
}
