package yibao.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A list as its owner sees it. {@code state}: READY (read, not asked yet), STARTED, DONE, FAILED, CANCELLED or GONE (its
 * files were deleted). {@code badRows} and {@code doubles} are what reading found; {@code eligible}, {@code refused} and
 * {@code faulty} what came of it, null until then.
 */
public record CheckListView(String listId, String fileName, String purpose, LocalDate asOf, List<String> header, ListColumns columns,
        String state, String jobId, int rows, int badRows, int doubles, List<ListExample> examples, Integer eligible, Integer refused,
        Integer faulty, Instant createdAt, Instant finishedAt, Instant expiresAt) {

    public CheckListView inState(String other) {
        return new CheckListView(listId, fileName, purpose, asOf, header, columns, other, jobId, rows, badRows, doubles, examples, eligible,
                refused, faulty, createdAt, finishedAt, expiresAt);
    }
}
