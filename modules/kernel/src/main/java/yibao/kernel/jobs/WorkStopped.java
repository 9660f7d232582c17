package yibao.kernel.jobs;

import yibao.kernel.problem.BusinessProblem;

/** Somebody wants the running work to end: whoever meets it lets it pass, and the transaction rolls back. */
public class WorkStopped extends BusinessProblem {

    private static final long serialVersionUID = 1L;

    private final String askedBy;

    /** @param askedBy who wants it to end */
    public WorkStopped(String askedBy) {
        super("kernel", "WORK_STOPPED", 409, "已由 " + askedBy + " 取消");
        this.askedBy = askedBy;
    }

    public String askedBy() {
        return askedBy;
    }
}
