package yibao.enrolment.control;

import java.time.LocalDate;

/** The day on which a coverage year is looked at when nobody names one: today, or the nearest day of that year. */
public final class CoverageDay {
    private CoverageDay() {
    }

    public static LocalDate of(int year, LocalDate today) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return today.isBefore(first) ? first : today.isAfter(last) ? last : today;
    }
}
