package yibao.poverty.control;

import java.time.LocalDate;
import java.util.function.Predicate;
import yibao.kernel.policy.PovertyClass;

/** How long a notice runs. The day of publication does not count; the last day is part of it. */
public final class NoticeClock {

    private NoticeClock() {
    }

    /** @param isWorkingDay asked only where working days count */
    public static LocalDate lastDay(LocalDate published, PovertyClass rule, Predicate<LocalDate> isWorkingDay) {
        if (rule.noticeCalendar() == PovertyClass.Calendar.CALENDAR_DAYS) {
            return published.plusDays(rule.noticeDays());
        }
        LocalDate day = published;
        for (int counted = 0; counted < rule.noticeDays();) {
            day = day.plusDays(1);
            if (isWorkingDay.test(day)) {
                counted++;
            }
        }
        return day;
    }

    /** The last day on which it may be read by everybody. */
    public static LocalDate shownTo(LocalDate lastDay, PovertyClass rule) {
        return lastDay.plusDays(rule.publishDays());
    }

    public static boolean isOver(LocalDate lastDay, LocalDate today) {
        return today.isAfter(lastDay);
    }
}
