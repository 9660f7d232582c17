package yibao.assistance;

import yibao.kernel.problem.BusinessProblem;

/** The answer told nothing about anybody, so there is nothing to put on paper. */
public class NothingToCertify extends BusinessProblem {
    private static final long serialVersionUID = 1L;

    public NothingToCertify() {
        super("assistance", "NOTHING_TO_CERTIFY", 422, "查无此人或姓名不符的答复不能出具证明，请先核对姓名和证件号码", "checkId");
    }
}
