package yibao.poverty.control;

import yibao.kernel.problem.BusinessProblem;

/** How this module refuses. */
public final class No {

    private static final int UNKNOWN = 404;
    private static final int NOT_NOW = 409;
    private static final int UNFIT = 422;

    private No() {
    }

    public static BusinessProblem unknown() {
        return new BusinessProblem("poverty", "APPLICATION_UNKNOWN", UNKNOWN, "没有这份申请，或不在您的数据范围内");
    }

    public static BusinessProblem unknownFile() {
        return new BusinessProblem("poverty", "PAYMENT_FILE_UNKNOWN", UNKNOWN, "没有这份发放文件，或不在您的数据范围内", "id");
    }

    public static BusinessProblem notNow(String message) {
        return new BusinessProblem("poverty", "NOT_ALLOWED_NOW", NOT_NOW, message);
    }

    /** @param other the application that stands in the way */
    public static BusinessProblem twice(String other, String how) {
        return new BusinessProblem("poverty", "HOUSEHOLD_TWICE", NOT_NOW, "家庭成员已在申请 " + other + " 中（" + how + "），同一户不能重复申请，请核对后撤回其一", "members");
    }

    public static BusinessProblem unfit(String place, String message) {
        return new BusinessProblem("poverty", "APPLICATION_UNFIT", UNFIT, message, place);
    }

    /** The text without blanks at its ends. @throws BusinessProblem where it is empty or too long */
    public static String text(String place, String name, String text, int longest) {
        String bare = text == null ? "" : text.strip();
        if (bare.isEmpty()) {
            throw unfit(place, "请填写" + name);
        }
        return shortEnough(place, name, bare, longest);
    }

    /** The same where nothing is allowed too. */
    public static String optional(String place, String name, String text, int longest) {
        return text == null || text.isBlank() ? null : shortEnough(place, name, text.strip(), longest);
    }

    private static String shortEnough(String place, String name, String bare, int longest) {
        if (bare.length() > longest || bare.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw unfit(place, name + "不得超过 " + longest + " 字，且不含控制字符");
        }
        return bare;
    }
}
