package yibao.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How a year stands, of the divisions the caller may see; it names nobody.
 *
 * @param years  those that have been measured, the newest first
 * @param run    the last measuring; null where there was none
 * @param byAge  open ones by the days since they were pushed
 */
public record WarningOverview(int year, List<Integer> years, Run run, Counts total, List<Count> byLine, List<Count> byTown,
        List<Count> byMonth, List<Age> byAge) {

    /** {@code note} says why nothing could be measured; null where all went well. */
    public record Run(LocalDate from, LocalDate to, Instant at, long people, String note) {}

    /** {@code standing} are those neither withdrawn nor replaced. */
    public record Counts(long raised, long standing, long open, long overdue, long hardship, long withdrawn) {}

    /** By a line's code, a town or a month. */
    public record Count(String key, long persons, long households, long open, long overdue, long hardship) {
        public long alerts() {
            return persons + households;
        }
    }

    /** From {@code fromDays} to the next line's, the last without end. */
    public record Age(int fromDays, long open, long overdue) {}
}
