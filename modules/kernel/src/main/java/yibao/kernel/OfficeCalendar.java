package yibao.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import yibao.kernel.problem.BusinessProblem;

/**
 * The days that a question can be about: the years 1900 to 2199. What lies outside was mistyped, and tables would keep
 * it as another day. Partners' files have wider limits of their own, since people born before 1900 stand in them.
 */
public final class OfficeCalendar {
    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2199;
    public static final String LIMITS = "年份须在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间";

    private OfficeCalendar() {
    }

    /** @throws DateTimeException also where the text is a day outside the calendar */
    public static LocalDate day(String text) {
        return within(LocalDate.parse(text));
    }

    /** @throws DateTimeException also where the text is a month outside the calendar */
    public static YearMonth month(String text) {
        var month = YearMonth.parse(text);
        within(month.atDay(1));
        return month;
    }

    /** @throws DateTimeException also where the text is a moment outside the calendar */
    public static OffsetDateTime moment(String text) {
        var moment = OffsetDateTime.parse(text);
        within(moment.toLocalDate());
        return moment;
    }

    /** @throws DateTimeException outside the calendar */
    public static LocalDate within(LocalDate day) {
        if (!holds(day.getYear())) {
            throw new DateTimeException(LIMITS);
        }
        return day;
    }

    public static boolean holds(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** For doors, which may be entered without any text. Null passes. @throws BusinessProblem DATE_OUT_OF_RANGE */
    public static void need(LocalDate day, String module, String place) {
        need(day == null || holds(day.getYear()), module, place);
    }

    /** @throws BusinessProblem DATE_OUT_OF_RANGE */
    public static void need(Instant moment, String module, String place) {
        need(moment == null || moment.isAfter(Instant.MIN.plusSeconds(86_400)) && moment.isBefore(Instant.MAX.minusSeconds(86_400))
                && holds(moment.atOffset(ZoneOffset.UTC).getYear()), module, place);
    }

    /** @throws BusinessProblem DATE_OUT_OF_RANGE */
    public static void needYear(int year, String module, String place) {
        need(holds(year), module, place);
    }

    private static void need(boolean holds, String module, String place) {
        if (!holds) {
            throw new BusinessProblem(module, "DATE_OUT_OF_RANGE", 422, "日期不在可查询的范围内：" + LIMITS + "，请核对", place);
        }
    }
}
