package yibao.warning;

import java.time.DateTimeException;
import java.time.YearMonth;
import yibao.enrolment.PersonRef;
import yibao.kernel.problem.BusinessProblem;

/**
 * Which alerts are meant; null leaves open.
 *
 * @param town     9 digits, or 12 for a village
 * @param lineCode of the policy's warning lines
 * @param standing OPEN or OVERDUE; narrower than a state
 * @param month    of the alert day, {@code 2021-05}
 * @param who      the person, or the member named by a household's alert
 */
public record AlertFilter(int year, String town, String lineCode, AlertType type, AlertState state, Standing standing, String month,
        PersonRef who) {
    /** @throws BusinessProblem MONTH_FORMAT */
    public AlertFilter {
        if (month != null) {
            try {
                YearMonth.parse(month);
            } catch (DateTimeException impossible) {
                throw new BusinessProblem("warning", "MONTH_FORMAT", 422, "月份应写作 2022-05", "month");
            }
        }
    }

    /** How an alert stands to its answer. */
    public enum Standing {
        /** Without a verdict. */
        OPEN,
        /** Without a verdict, and the day it was due has passed. */
        OVERDUE
    }

    public static AlertFilter all(int year) {
        return new AlertFilter(year, null, null, null, null, null, null, null);
    }

    /** For the audit. */
    public String places() {
        return town == null ? "all towns" : town;
    }

    public AlertFilter standing(Standing wanted) {
        return new AlertFilter(year, town, lineCode, type, state, wanted, month, who);
    }

    public AlertFilter of(PersonRef person) {
        return new AlertFilter(year, town, lineCode, type, state, standing, month, person);
    }
}
