package yibao.settlement.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import yibao.kernel.policy.PolicyBook;

/**
 * The same calculation over columns, for whole cities at once: nothing is allocated from row to row and no sentence is told.
 * Threads share one and each takes its own rows, cut where a person's year ends.
 */
public final class BulkYears {
    private final Terms terms;
    private final DayTerms[] days;

    /** @param days the days that bills name by their place in this list */
    public BulkYears(PolicyBook book, Instant knownAt, List<LocalDate> days) {
        this.terms = new Terms(book, knownAt);
        this.days = days.stream().map(terms::on).toArray(DayTerms[]::new);
    }

    /** Hardship classes as {@link BillColumns} holds them. */
    public long classes(Collection<String> codes) {
        return terms.bitsOf(codes);
    }

    /** Fills in who pays what of the rows {@code from} (included) to {@code to} (excluded). */
    public void settle(BillColumns bills, int from, int to) {
        var account = new Account();
        var reckoning = new Reckoning();
        for (int row = from; row < to; row++) {
            if (row == from || bills.year[row] != bills.year[row - 1]) {
                account.clear();
            }
            bills.fill(row, reckoning);
            reckoning.run(days[bills.day[row]], account);
            bills.take(row, reckoning);
        }
    }
}
