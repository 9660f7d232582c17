package yibao.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A day written on the desk")
class DayTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-28", "2024-02-29", "2022-12-31"})
    void is_taken_as_it_stands(String written) {
        assertThat(DayText.read(written)).contains(LocalDate.parse(written));
        assertThat(new DayText().getAsString(null, null, LocalDate.parse(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-31", "2022-02-29", "2022-04-31", "2022-13-01", "2022-00-10", "2022-2-28", "20220228", "+10000-01-01", "昨天"})
    void is_refused_where_there_is_no_such_day(String written) {
        assertThat(DayText.read(written)).isEmpty();
    }

    @Test
    void may_be_left_out() {
        assertThat(new DayText().getAsObject(null, null, " ")).isNull();
    }

    /** Faces' own converter and the picker's own reading know the 31st of February. */
    @Test
    void is_read_by_no_other_converter() throws IOException {
        try (var pages = Files.walk(Path.of("src/main/resources/META-INF/resources"))) {
            for (var page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                var text = Files.readString(page);
                assertThat(text).as(page.toString()).doesNotContain("type=\"localDate\"");
                assertThat(text.split("<p:datePicker ")).as(page.toString())
                        .satisfies(parts -> assertThat(Arrays.stream(parts).skip(1)).allMatch(DayTextTest::isGivenTheConverter));
            }
        }
    }

    private static boolean isGivenTheConverter(String picker) {
        return picker.substring(0, picker.indexOf('>')).contains("converter=\"#{dayText}\"");
    }
}
