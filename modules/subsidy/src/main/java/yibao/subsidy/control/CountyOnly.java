package yibao.subsidy.control;

import yibao.kernel.access.Caller;
import yibao.kernel.problem.BusinessProblem;

/** Statements are those of a county at least; a town has a part of them only. */
public final class CountyOnly {

    private static final int COUNTY_DIGITS = 6;

    private CountyOnly() {
    }

    /** @throws BusinessProblem STATEMENT_NEEDS_COUNTY */
    public static void check(Caller caller) {
        if (caller.scope().division().length() > COUNTY_DIGITS) {
            throw new BusinessProblem("subsidy", "STATEMENT_NEEDS_COUNTY", 403, "结算涉及全部镇街，请由县（市）级人员办理");
        }
    }
}
