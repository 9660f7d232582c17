package yibao.settlement;

import yibao.kernel.problem.BusinessProblem;

/** A settlement that cannot be taken: {@code SETL_ID_CONFLICT} (409), or what a batch would refuse its row for (422). */
public class SettlementRefused extends BusinessProblem {
    private static final long serialVersionUID = 1L;

    public SettlementRefused(String code, int status, String message, String place) {
        super("settlement", code, status, message, place);
    }

    public static SettlementRefused row(String code, String message, String place) {
        return new SettlementRefused(code, 422, message, place);
    }
}
