package yibao.warning;

import yibao.kernel.problem.BusinessProblem;

/** There is no such alert, or not for whoever asks. */
public class AlertUnknown extends BusinessProblem {
    public static final String CODE = "ALERT_UNKNOWN";
    public static final String MESSAGE = "没有这条预警，请核对预警编号";

    public AlertUnknown() {
        super("warning", CODE, 404, MESSAGE, "alertId");
    }
}
