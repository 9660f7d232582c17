package yibao.settlement;

import java.time.LocalDate;
import yibao.enrolment.PersonRef;
import yibao.kernel.problem.BusinessProblem;

/**
 * Which settlements are wanted; what is null does not narrow.
 *
 * @param from        first day of settlement, {@code to} the last, both included
 * @param psnIdetType a hardship class, or {@link #ASSISTED} for whoever was given assistance
 * @param differs     only where the hospital says otherwise (true) or agrees (false)
 */
public record SettlementFilter(String setlId, PersonRef who, LocalDate from, LocalDate to, String fixmedinsCode, Insurance insurance,
        Care care, String psnIdetType, Settled.State state, Boolean differs) {

    public static final String ASSISTED = "*";
    public static final SettlementFilter ALL = new SettlementFilter(null, null, null, null, null, null, null, null, null, null);

    /** @throws BusinessProblem DAY_ORDER */
    public SettlementFilter {
        if (from != null && to != null && to.isBefore(from)) {
            throw new BusinessProblem("settlement", "DAY_ORDER", 422, "结算日期的止日早于起日，请调换", "from");
        }
    }

    public static SettlementFilter of(PersonRef who) {
        return new SettlementFilter(null, who, null, null, null, null, null, null, null, null);
    }
}
