package yibao.warning.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.warning.AlertState;
import yibao.warning.FeedbackLine;
import yibao.warning.FeedbackOutcome;
import yibao.warning.control.FeedbackRules.Refusal;
import yibao.warning.control.FeedbackRules.Standing;

@DisplayName("An answer of civil affairs")
class FeedbackRulesTest {
    private static final LocalDate ALERTED = LocalDate.of(2021, 6, 1);

    private static FeedbackLine answer(FeedbackOutcome outcome, LocalDate checkedOn) {
        return new FeedbackLine("A1", outcome, checkedOn, null, null);
    }

    private static String code(Standing standing, FeedbackLine line) {
        return FeedbackRules.check(standing, line).map(Refusal::code).orElse("");
    }

    // contract: UNDER_CHECK any number of times, then one verdict; nothing about what was withdrawn or replaced
    @ParameterizedTest
    @CsvSource({"OPEN,UNDER_CHECK,''", "OPEN,VERIFIED_HARDSHIP,''", "UNDER_CHECK,UNDER_CHECK,''", "UNDER_CHECK,NOT_FOUND,''",
            "NO_HARDSHIP,VERIFIED_HARDSHIP,VERDICT_TWICE", "VERIFIED_HARDSHIP,VERIFIED_HARDSHIP,VERDICT_TWICE", "NOT_FOUND,UNDER_CHECK,FEEDBACK_ORDER",
            "WITHDRAWN,NO_HARDSHIP,ALERT_WITHDRAWN", "SUPERSEDED,NO_HARDSHIP,ALERT_SUPERSEDED"})
    void follows_the_state_of_its_alert(AlertState state, FeedbackOutcome outcome, String code) {
        assertThat(code(new Standing(state, ALERTED, null, "A2"), answer(outcome, ALERTED.plusDays(3)))).isEqualTo(code);
    }

    @Test
    void about_an_unknown_alert_is_named() {
        assertThat(code(null, answer(FeedbackOutcome.NO_HARDSHIP, ALERTED))).isEqualTo("ALERT_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"2021-05-31,,FEEDBACK_ORDER", "2021-06-01,,''", "2021-06-04,2021-06-05,FEEDBACK_ORDER", "2021-06-05,2021-06-05,''"})
    void is_not_dated_before_the_alert_or_the_last_answer(LocalDate checkedOn, LocalDate last, String code) {
        assertThat(code(new Standing(AlertState.UNDER_CHECK, ALERTED, last, null), answer(FeedbackOutcome.NO_HARDSHIP, checkedOn))).isEqualTo(code);
    }

    @Test
    void names_the_alert_that_took_the_place() {
        assertThat(FeedbackRules.check(new Standing(AlertState.SUPERSEDED, ALERTED, null, "2021-b"), answer(FeedbackOutcome.NO_HARDSHIP, ALERTED))
                .orElseThrow().message()).contains("2021-b");
    }
}
