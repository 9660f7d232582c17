package yibao.assistance;

import yibao.kernel.problem.BusinessProblem;

/** Nobody can say what will be known later. */
public class KnownAtInFuture extends BusinessProblem {
    private static final long serialVersionUID = 1L;

    public KnownAtInFuture() {
        super("assistance", "KNOWN_AT_FUTURE", 422, "获知时间不能晚于现在", "knownAt");
    }
}
