package yibao.kernel.policy;

import java.time.LocalDate;
import yibao.kernel.Money;

/**
 * The times of early warning.
 *
 * @param window   which time's burden is measured
 * @param dueDays  days civil affairs has to answer an alert, from the day after it was pushed
 * @param leadFrom burden in yuan from which a listed person without assistance is looked up
 */
public record WarningTerm(Window window, int dueDays, Money leadFrom, Provenance provenance) implements PolicyRow {
    static final Object KEY = "warning";

    /** The calendar year up to the day, or the twelve months up to it. */
    public enum Window {
        YEAR, MONTHS12;

        public LocalDate beginOf(LocalDate lastDay) {
            return this == YEAR ? lastDay.withDayOfYear(1) : lastDay.plusDays(1).minusYears(1);
        }
    }

    @Override
    public Object key() {
        return KEY;
    }
}
