package yibao.settlement;

import yibao.kernel.problem.BusinessProblem;

/** There is no such settlement, or none whose person the caller may see. */
public class SettlementUnknown extends BusinessProblem {
    private static final long serialVersionUID = 1L;

    public SettlementUnknown() {
        super("settlement", "SETTLEMENT_UNKNOWN", 404, "没有这笔结算，请核对结算编号", "setlId");
    }
}
