package yibao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.kernel.problem.BusinessProblem;

class OfficeCalendarTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2026-02-28", "2199-12-31"})
    void holdsTheDaysThatAQuestionCanBeAbout(String day) {
        assertThat(OfficeCalendar.day(day)).hasToString(day);
        assertThatCode(() -> OfficeCalendar.need(LocalDate.parse(day), "x", "asOf")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2200-01-01", "-999999999-01-01", "+99999-01-01", "+999999999-12-31", "0000-01-01"})
    void refusesDaysThatSomebodyMistyped(String day) {
        assertThatThrownBy(() -> OfficeCalendar.day(day)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> OfficeCalendar.need(LocalDate.parse(day), "assistance", "asOf")).isInstanceOfSatisfying(BusinessProblem.class, no -> {
            assertThat(no.code()).isEqualTo("DATE_OUT_OF_RANGE");
            assertThat(no.place()).isEqualTo("asOf");
            assertThat(no.getMessage()).contains("1900 至 2199");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01T00:00:00+08:00", "+99999-01-01T00:00:00Z", "+999999999-12-31T23:59:59-18:00"})
    void refusesMomentsLikewise(String moment) {
        assertThatThrownBy(() -> OfficeCalendar.moment(moment)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void refusesTheEndsOfTimeAtADoor() {
        for (var end : new Instant[] {Instant.MIN, Instant.MAX, Instant.parse("1899-12-31T23:59:59Z")}) {
            assertThatThrownBy(() -> OfficeCalendar.need(end, "assistance", "knownAt")).isInstanceOf(BusinessProblem.class);
        }
        assertThatCode(() -> OfficeCalendar.need((Instant) null, "assistance", "knownAt")).doesNotThrowAnyException();
    }
}
