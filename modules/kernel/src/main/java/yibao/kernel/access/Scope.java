package yibao.kernel.access;

import java.util.regex.Pattern;
import yibao.kernel.problem.BusinessProblem;

/**
 * The divisions whose people somebody may see: a city (3206), a county (320681), a town (320681101) and all below it.
 * Every query that reads people asks the scope for its condition, so the border stands in one place.
 *
 * @param division digits of the division code without the zeros that stand for "all of it"; empty sees everything
 */
public record Scope(String division) {
    private static final int COUNTY_DIGITS = 6;
    private static final Pattern DIGITS = Pattern.compile("\\d{0,12}");
    public static final Scope EVERYWHERE = new Scope("");

    public Scope {
        if (!DIGITS.matcher(division).matches()) {
            throw new IllegalArgumentException("区划代码应为至多 12 位数字:" + division);
        }
    }

    /** From a code of the national list of 6, 9 or 12 digits: 320600 is the whole city, 320681101000 one town. */
    public static Scope of(String code) {
        var digits = code == null ? "" : code.strip();
        return new Scope(withoutZeros(digits));
    }

    private static String withoutZeros(String digits) {
        var pair = digits.length() <= COUNTY_DIGITS ? "00" : "000";
        return digits.length() > 2 && digits.endsWith(pair)
                ? withoutZeros(digits.substring(0, digits.length() - pair.length())) : digits;
    }

    /** Whether somebody insured in this county and town is within. A person without a town is not in any town. */
    public boolean covers(String insuAdmdvs, String townCode) {
        var place = division.length() <= COUNTY_DIGITS ? insuAdmdvs : townCode;
        return division.isEmpty() || place != null && place.startsWith(division);
    }

    public boolean isEverywhere() {
        return division.isEmpty();
    }

    /**
     * For what belongs to no division and cannot be shown in part, such as the books of the whole city.
     *
     * @param what in the words of the office
     * @throws BusinessProblem SCOPE_TOO_NARROW
     */
    public void needEverywhere(String module, String what) {
        if (!isEverywhere()) {
            throw new BusinessProblem(module, "SCOPE_TOO_NARROW", 403, what + "，不能按区划拆分，只有数据范围为全市的账号可以查看和办理");
        }
    }

    /** The same as {@link #covers} as a condition of SQL; it holds nothing but the names given and digits. */
    public String condition(String insuAdmdvsColumn, String townCodeColumn) {
        if (division.isEmpty()) {
            return "1 = 1";
        }
        return (division.length() <= COUNTY_DIGITS ? insuAdmdvsColumn : townCodeColumn) + " like '" + division + "%'";
    }
}
