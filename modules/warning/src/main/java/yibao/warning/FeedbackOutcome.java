package yibao.warning;

/** What civil affairs found; all but UNDER_CHECK are verdicts, of which an alert has one. */
public enum FeedbackOutcome {
    UNDER_CHECK("正在核查"), VERIFIED_HARDSHIP("核实有困难"), NO_HARDSHIP("核实无困难"), NOT_FOUND("查无此人"), ALREADY_LISTED("已在救助名单");

    private final String title;

    FeedbackOutcome(String title) {
        this.title = title;
    }

    /** The office's word. */
    public String title() {
        return title;
    }

    public boolean isVerdict() {
        return this != UNDER_CHECK;
    }

    public AlertState state() {
        return AlertState.valueOf(name());
    }
}
