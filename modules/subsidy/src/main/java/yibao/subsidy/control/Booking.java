package yibao.subsidy.control;

import java.time.Instant;
import java.time.LocalDate;
import yibao.kernel.Money;
import yibao.subsidy.EntryKind;

/**
 * How a kind should stand for a person and class.
 *
 * @param holds  the day from which it holds
 * @param known  when we came to know it
 * @param source the list, levy or receipts that say so
 */
public record Booking(String psnIdetType, EntryKind kind, Money amount, LocalDate holds, Instant known, String source,
        String reason) {
}
