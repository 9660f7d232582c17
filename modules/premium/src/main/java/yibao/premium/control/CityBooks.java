package yibao.premium.control;

import yibao.kernel.access.Caller;

/** The books are kept for all divisions together: whoever sees a part of the people sees none of them. */
public final class CityBooks {

    private CityBooks() {
    }

    /** @throws yibao.kernel.problem.BusinessProblem SCOPE_TOO_NARROW */
    public static void open(Caller caller) {
        caller.scope().needEverywhere("premium", "账目与结账涉及全部镇街");
    }
}
