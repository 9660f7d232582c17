package yibao.exchange.boundary;

import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.problem.BusinessProblem;

/** Who may act on the exchange, whatever the channel: auditors look, operators act. */
final class Operators {

    private Operators() {
    }

    /** @throws BusinessProblem OPERATORS_ONLY */
    static void admit(Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            throw new BusinessProblem("exchange", "OPERATORS_ONLY", 403, "只有经办人员可以办理，您的角色只能查看");
        }
    }
}
