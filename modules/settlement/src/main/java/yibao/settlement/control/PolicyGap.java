package yibao.settlement.control;

import yibao.kernel.problem.BusinessProblem;

/** The tables of the pack do not fit each other; a bureau mends the table. */
public class PolicyGap extends BusinessProblem {
    private static final long serialVersionUID = 1L;

    PolicyGap(String table, String what) {
        super("settlement", "POLICY_GAP", 422, "政策表 " + table + " 有缺口：" + what + "，请先改正政策表", table);
    }
}
