package yibao.enrolment;

import java.util.Collection;
import java.util.Map;
import yibao.kernel.Money;

/** What premium knows of people's money for a year. Enrolment asks and premium answers, as neither reads the other's tables. */
public interface PremiumRecords {

    /**
     * @param state   SUBSIDISED, PAID, PART_PAID, UNPAID, OVERPAID, PAID_UNLEVIED (received, but no levy) or NONE
     * @param subsidy what finance pays
     * @param paid    what the person paid, refunds taken off
     */
    record Standing(String state, Money subsidy, Money paid) {
        public static final Standing NONE = new Standing("NONE", Money.ZERO, Money.ZERO);
    }

    /** Whom premium does not know may be missing. */
    Map<PersonRef, Standing> of(Collection<PersonRef> people, String insutype, int coverageYear);
}
