package yibao.assistance;

import yibao.kernel.problem.BusinessProblem;

/** The number cannot be anybody's; the code is that of a list's row: CERTNO_FORMAT, CERTNO_CHECK_DIGIT or CERTNO_DAMAGED. */
public class ImpossibleCertNo extends BusinessProblem {
    private static final long serialVersionUID = 1L;

    public ImpossibleCertNo(String code, String message) {
        super("assistance", code, 422, message, "certNo");
    }
}
