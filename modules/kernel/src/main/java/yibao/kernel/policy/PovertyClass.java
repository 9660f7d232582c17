package yibao.kernel.policy;

import java.math.BigDecimal;
import java.util.List;
import yibao.kernel.Money;

/**
 * How an application of one class of poverty by illness is examined, published and paid: the steps it takes, the months
 * of cost looked at, the lines it is measured by. Money is yuan; {@code incomeLine} and {@code savingsLimit} are per head.
 *
 * @param oopShare    share of the household's income from which the cost it bore is ruinous, 0..1
 * @param noticeDays  days of public notice after the day of publication, counted as {@code noticeCalendar} says
 * @param publishDays days for which it stays readable after the notice's last day
 * @param payLine     what of the cost stays with the household before anything is paid
 */
public record PovertyClass(int povertyClass, String name, List<Step> steps, int months, BigDecimal oopShare,
        Money incomeLine, Money savingsLimit, int vehiclesLimit, int housesLimit, int noticeDays, Calendar noticeCalendar,
        int publishDays, int validMonths, Money payLine, BigDecimal payRatio, Money payCap, Provenance provenance)
        implements PolicyRow {

    public static final int CLASSES = 6;

    /** What happens to an application, in the only order there is; a class leaves some out. */
    public enum Step { TOWN_AUDIT, INCOME_CHECK, COST_CHECK, JOINT_MEETING, PUBLIC_NOTICE, DECISION, PAYMENT }

    /** Which days of a notice count. */
    public enum Calendar { WORKING_DAYS, CALENDAR_DAYS }

    @Override
    public Object key() {
        return povertyClass;
    }
}
