package yibao.exchange;

import java.util.List;

/** Faults of a batch's rows in the order of the file; {@code next} is the cursor of the following page, null on the last. */
public record RefusalsPage(List<RowsPage.Refusal> refusals, String next) {
}
