package yibao.portal.administration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import yibao.kernel.policy.PolicyRowView;

/** Where rows lie between the first day of a table and some time after today, in units of a drawing. */
public record TimeLine(LocalDate first, LocalDate last, LocalDate today) {
    private static final int WIDTH = 160;
    private static final int YEARS_AHEAD = 2;

    static TimeLine of(List<PolicyRowView> rows, LocalDate today) {
        var first = rows.stream().map(PolicyRowView::validFrom).min(LocalDate::compareTo).orElse(today).withDayOfYear(1);
        var ahead = today.plusYears(YEARS_AHEAD);
        return new TimeLine(first, rows.stream().map(PolicyRowView::validFrom).map(day -> day.plusYears(1)).filter(ahead::isBefore)
                .max(LocalDate::compareTo).orElse(ahead), today);
    }

    public int width() {
        return WIDTH;
    }

    public long at(LocalDate day) {
        var bounded = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
        return ChronoUnit.DAYS.between(first, bounded) * WIDTH / ChronoUnit.DAYS.between(first, last);
    }

    public long length(PolicyRowView row) {
        return Math.max(2, (row.validTo() == null ? WIDTH : at(row.validTo().plusDays(1))) - at(row.validFrom()));
    }
}
