package yibao.poverty.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PovertyClass.Calendar;
import yibao.kernel.policy.PovertyClass.Step;

/** A notice runs for so many days after the day of its publication. */
class NoticeClockTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Policies QIDONG = new Policies(Path.of("../../config/policy/qidong"), Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

    @ParameterizedTest
    @CsvSource({"7, 2021-03-01, 2021-03-08", "1, 2021-12-31, 2022-01-01", "5, 2024-02-26, 2024-03-02"})
    void calendarDaysRunThrough(int days, LocalDate published, LocalDate last) {
        assertThat(NoticeClock.lastDay(published, Classes.of(days, Calendar.CALENDAR_DAYS, Step.DECISION), day -> {
            throw new IllegalStateException("nobody asks for working days");
        })).isEqualTo(last);
    }

    /** 国办发明电〔2020〕27号: spring festival 11 to 17 February 2021, worked on Saturdays 7 (Sunday) and 20; labour day 1 to 5 May, worked on 25 April and 8 May. */
    @ParameterizedTest
    @CsvSource({"5, 2021-03-01, 2021-03-08", "5, 2021-03-05, 2021-03-12", "5, 2021-02-05, 2021-02-18", "1, 2021-02-10, 2021-02-18", "2, 2021-02-18, 2021-02-20",
            "1, 2021-04-30, 2021-05-06", "3, 2021-05-06, 2021-05-10"})
    void workingDaysLeaveOutHolidaysAndCountWorkedWeekends(int days, LocalDate published, LocalDate last) {
        assertThat(NoticeClock.lastDay(published, Classes.of(days, Calendar.WORKING_DAYS, Step.DECISION), day -> QIDONG.current().isWorkingDay(day, NOW)))
                .isEqualTo(last);
    }

    @Test
    void theLastDayIsPartOfIt() {
        LocalDate last = LocalDate.of(2021, 3, 8);
        assertThat(NoticeClock.isOver(last, last)).isFalse();
        assertThat(NoticeClock.isOver(last, last.plusDays(1))).isTrue();
    }

    @Test
    void itIsReadableForAMonthMore() {
        assertThat(NoticeClock.shownTo(LocalDate.of(2021, 3, 8), Classes.plain())).isEqualTo("2021-04-07");
    }
}
