package yibao.warning.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.kernel.Money;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.WarningTerm;
import yibao.kernel.problem.BusinessProblem;
import yibao.warning.AlertType;
import yibao.warning.Figures;

/** Last year's rural income per head is 26,100.00 in this pack: the lines are 13,050.00 and 26,100.00. */
@DisplayName("The warning lines of 2021")
class WarningLinesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-08-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final LocalDate ON = LocalDate.of(2021, 5, 31);
    private static final Window WINDOW = new Window(LocalDate.of(2021, 1, 1), ON);
    private final Policies policies = new Policies(Path.of("../../config/policy/qidong"), CLOCK);
    private final WarningLines lines = WarningLines.of(policies.current(), ON, CLOCK.instant());

    static Burden burden(AlertType type, String amount, String classes) {
        var zero = Money.ZERO;
        return new Burden(type, new Figures(Money.ofYuan("90000.00"), Money.ofYuan("80000.00"), Money.ofYuan("50000.00"), zero, zero, zero,
                Money.ofYuan(amount), Money.ofYuan("10000.00")), classes == null ? List.of() : List.of(classes.split(" ")), 1);
    }

    @Nested
    class OfAPerson {
        // domain: 农村低收入人口 50 %, others 100 % of last year's rural disposable income per head; a line that is equalled is reached
        @ParameterizedTest
        @CsvSource({"DB,13049.99,", "DB,13050.00,HALF", "DB,26099.99,HALF", "DB,26100.00,WHOLE", "DB ZC,13050.00,HALF",
                ",13050.00,", ",26099.99,", ",26100.00,WHOLE", ",260000.00,WHOLE"})
        void the_highest_line_reached_counts(String classes, String burden, String line) {
            assertThat(lines.highest(burden(AlertType.PERSON, burden, classes), WINDOW).map(Crossing::code).orElse(null)).isEqualTo(line);
        }

        @Test
        void the_sentence_tells_figures_line_and_income() {
            assertThat(lines.highest(burden(AlertType.PERSON, "13050.00", "DB"), WINDOW).orElseThrow().sentence()).isEqualTo(
                    "2021-01-01 至 2021-05-31，低保对象，医疗总费用 90000.00 元，其中政策范围内 80000.00 元；基本医保 50000.00、大病保险 0.00、医疗救助 0.00、"
                    + "倾斜救助 0.00 元支付后，个人负担 13050.00 元，达到上年农村居民人均可支配收入的 50%（2020 年 26100.00 元，预警线 13050.00 元）");
        }
    }

    @Nested
    class OfAHousehold {
        @Test
        void the_sum_is_measured_by_the_same_lines() {
            var household = new Burden(AlertType.HOUSEHOLD, burden(AlertType.HOUSEHOLD, "26100.00", null).figures(), List.of(), 2);
            assertThat(lines.highest(household, WINDOW).orElseThrow().sentence()).contains("同户 2 人合计，不在困难群体名单", "（2020 年 26100.00 元");
        }
    }

    @Nested
    class Unset {
        @Test
        void income_that_nobody_has_published_is_named() {
            assertThatThrownBy(() -> WarningLines.of(policies.current(), LocalDate.of(2030, 5, 31), CLOCK.instant()))
                    .isInstanceOfSatisfying(BusinessProblem.class, no -> assertThat(no.code()).isEqualTo("INCOME_NOT_SET"))
                    .hasMessageContaining("2029 年农村居民人均可支配收入");
        }

        @Test
        void lines_that_did_not_hold_yet_are_named() {
            assertThatThrownBy(() -> WarningLines.of(policies.current(), LocalDate.of(2019, 5, 31), CLOCK.instant()))
                    .hasMessageContaining("warning-line");
        }
    }

    @Nested
    class TheWindow {
        private final WarningTerm year = term(WarningTerm.Window.YEAR);
        private final WarningTerm months = term(WarningTerm.Window.MONTHS12);

        private static WarningTerm term(WarningTerm.Window window) {
            return new WarningTerm(window, 15, Money.ZERO, null);
        }

        @Test
        void of_the_running_year_ends_today() {
            assertThat(Window.of(2021, ON, year)).isEqualTo(WINDOW);
        }

        @Test
        void of_a_year_that_has_passed_is_all_of_it() {
            assertThat(Window.of(2021, LocalDate.of(2026, 11, 22), year))
                    .isEqualTo(new Window(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)));
        }

        @Test
        void of_twelve_months_begins_a_day_after_the_year_before() {
            assertThat(Window.of(2021, ON, months)).isEqualTo(new Window(LocalDate.of(2020, 6, 1), ON));
        }
    }
}
