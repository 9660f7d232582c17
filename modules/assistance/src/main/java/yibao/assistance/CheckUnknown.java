package yibao.assistance;

import yibao.kernel.problem.BusinessProblem;

/** No check has this number. */
public class CheckUnknown extends BusinessProblem {
    private static final long serialVersionUID = 1L;

    public CheckUnknown() {
        super("assistance", "CHECK_UNKNOWN", 404, "没有这个编号的资格查询记录", "checkId");
    }
}
