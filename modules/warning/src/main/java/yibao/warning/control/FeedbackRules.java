package yibao.warning.control;

import java.time.LocalDate;
import java.util.Optional;
import yibao.warning.AlertState;
import yibao.warning.AlertUnknown;
import yibao.warning.FeedbackLine;

/** Whether an answer of civil affairs fits the alert it is about: the first line that holds refuses it. */
public final class FeedbackRules {
    private FeedbackRules() {}

    /** How an alert stands when an answer comes; {@code heir} has taken its place. */
    public record Standing(AlertState state, LocalDate alertDate, LocalDate checkedOn, String heir) {
        public Standing after(FeedbackLine line) {
            return new Standing(line.outcome().state(), alertDate, line.checkedOn(), heir);
        }
    }

    /** A no, with the field it is about. */
    public record Refusal(String field, String code, String message) {}

    /** @param standing null where there is no such alert */
    public static Optional<Refusal> check(Standing standing, FeedbackLine line) {
        if (standing == null) {
            return no("alert_id", AlertUnknown.CODE, AlertUnknown.MESSAGE);
        }
        if (standing.state() == AlertState.WITHDRAWN) {
            return no("alert_id", "ALERT_WITHDRAWN", "此预警已撤回（个人负担已低于预警线），不需反馈");
        }
        if (standing.state() == AlertState.SUPERSEDED) {
            return no("alert_id", "ALERT_SUPERSEDED", "此预警已由 " + standing.heir() + " 接替，请就新的预警反馈");
        }
        if (!standing.state().isOpen()) {
            return line.outcome().isVerdict()
                    ? no("outcome", "VERDICT_TWICE", "此预警已有核查结论，不能再报结论；结论有误请联系医保经办人员")
                    : no("outcome", "FEEDBACK_ORDER", "此预警已有核查结论，不能再报“正在核查”");
        }
        if (line.checkedOn().isBefore(standing.alertDate())) {
            return no("checked_on", "FEEDBACK_ORDER", "核查日期早于预警日期 " + standing.alertDate());
        }
        if (standing.checkedOn() != null && line.checkedOn().isBefore(standing.checkedOn())) {
            return no("checked_on", "FEEDBACK_ORDER", "核查日期早于上一次反馈的 " + standing.checkedOn());
        }
        return Optional.empty();
    }

    private static Optional<Refusal> no(String field, String code, String message) {
        return Optional.of(new Refusal(field, code, message));
    }
}
