package yibao.kernel.access;

import yibao.kernel.problem.BusinessProblem;

/** What is said no to around users. */
final class UserProblems {
    private UserProblems() {}

    static BusinessProblem unknown() {
        return new BusinessProblem("kernel", "USER_UNKNOWN", 404, "没有这个账号，请刷新用户列表", "name");
    }

    static BusinessProblem known() {
        return new BusinessProblem("kernel", "USER_KNOWN", 409, "已有这个账号，请换一个账号名", "name");
    }

    static BusinessProblem invalid(String place, String message) {
        return new BusinessProblem("kernel", "USER_INVALID", 422, message, place);
    }

    static BusinessProblem division(String code) {
        return new BusinessProblem("kernel", "DIVISION_UNKNOWN", 422, "没有区划 " + code
                + "：请填政策表 coverage-target 中的区划或其下的村（居），不填为不限", "division");
    }

    static BusinessProblem own() {
        return new BusinessProblem("kernel", "USER_OWN", 403, "不能更改本人的账号，请由另一名管理员办理", "name");
    }

    static BusinessProblem lastAdministrator() {
        return new BusinessProblem("kernel", "LAST_ADMINISTRATOR", 409, "至少要有两名可用的管理员，请先另设管理员");
    }
}
