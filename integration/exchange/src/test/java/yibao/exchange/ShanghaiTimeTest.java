package yibao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShanghaiTimeTest {

    @ParameterizedTest
    @CsvSource({
            "2026-01-31T09:30:00+08:00, 2026-01-31T09:30:00",
            "2024-02-29T23:59:59+08:00, 2024-02-29T23:59:59",
            "2026-01-31T01:30:00Z, 2026-01-31T09:30:00",
            "2026-01-31T23:30:00+00:00, 2026-02-01T07:30:00",
            "2026-01-31T09:30:00.999+08:00, 2026-01-31T09:30:00",
            "2026-01-31T09:30+08:00, 2026-01-31T09:30:00",
            // summer time
            "1988-07-01T09:30:00+08:00, 1988-07-01T10:30:00",
    })
    void readsTheLocalTime(String text, LocalDateTime local) {
        assertThat(ShanghaiTime.parse(text)).isEqualTo(local);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30T09:30:00+08:00", "2026-01-31T24:00:00+08:00", "2026-01-31T09:60:00+08:00", "2026-01-31 09:30:00+08:00",
            "2026-01-31T09:30:00", "2026-01-31", "", "2026-01-31T09:30:0x+08:00", "２０26-01-31T09:30:00+08:00"})
    void refusesWhatIsNone(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> ShanghaiTime.parse(text));
    }
}
