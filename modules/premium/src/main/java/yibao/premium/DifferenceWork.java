package yibao.premium;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import yibao.kernel.Money;

/**
 * One version of the work on a difference. It lives with the person and the finding and not with the run, so it goes
 * on when the next run finds the same again.
 *
 * @param version   0 as long as nobody has touched it; each change is one more
 * @param present   whether the run that was the latest then had the difference
 * @param changedBy the account, or {@code system} for a run
 */
public record DifferenceWork(String diffId, int version, WorkState state, String owner, String note, String reason,
        Money levied, Money received, LocalDate bookedOn, boolean present, String changedBy, OffsetDateTime changedAt) {
}
