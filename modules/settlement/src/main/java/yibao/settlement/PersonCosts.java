package yibao.settlement;

import yibao.enrolment.PersonRef;
import yibao.kernel.Money;

/**
 * What the settlements of a time cost one person and who bore it. Reversed settlements and their reversals cancel each
 * other out.
 *
 * @param name        as the settlements write it
 * @param total       all fees (medfee_sumamt)
 * @param policyScope what the policy knows as covered, before any layer has paid
 * @param burden      policy-scope cost that is still the person's after basic, major illness, assistance and tilt
 * @param outside     what no layer looks at: own-paid, over limit, and the first self-paid share where it is not in scope
 */
public record PersonCosts(PersonRef who, String name, Money total, Money policyScope, Money basic, Money major,
        Money assistance, Money tilt, Money burden, Money outside) {

    /** Of somebody who has no settlement in that time. */
    public static PersonCosts none(PersonRef who) {
        return new PersonCosts(who, "", Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO,
                Money.ZERO, Money.ZERO);
    }
}
