package yibao.premium;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import yibao.kernel.OfficeCalendar;
import yibao.kernel.problem.BusinessProblem;

/** A day or a month of the books: {@code 2026-01-15} or {@code 2026-01}. Both ends are included. */
public record ClosingPeriod(String text, LocalDate first, LocalDate last) {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** @throws BusinessProblem PERIOD_FORMAT */
    public static ClosingPeriod parse(String text) {
        String period = text == null ? "" : text.strip();
        try {
            return MONTH.matcher(period).matches() ? of(OfficeCalendar.month(period)) : of(OfficeCalendar.day(period));
        } catch (DateTimeException unreadable) {
            throw new BusinessProblem("premium", "PERIOD_FORMAT", 422, "账期应为月份（如 2026-01）或日期（如 2026-01-15），" + OfficeCalendar.LIMITS, "period");
        }
    }

    public static ClosingPeriod of(YearMonth month) {
        return new ClosingPeriod(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    public static ClosingPeriod of(LocalDate day) {
        return new ClosingPeriod(day.toString(), day, day);
    }

    public boolean isMonth() {
        return MONTH.matcher(text).matches();
    }
}
