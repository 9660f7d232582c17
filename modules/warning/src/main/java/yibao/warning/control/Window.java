package yibao.warning.control;

import java.time.LocalDate;
import yibao.kernel.policy.WarningTerm;

/** The time in which a year's burden is added up; a year that has passed is measured to its end. */
public record Window(LocalDate from, LocalDate to) {
    public static LocalDate lastDay(int year, LocalDate today) {
        var end = LocalDate.of(year, 12, 31);
        return today.isBefore(end) && today.getYear() == year ? today : end;
    }

    public static Window of(int year, LocalDate today, WarningTerm term) {
        var to = lastDay(year, today);
        return new Window(term.window().beginOf(to), to);
    }
}
