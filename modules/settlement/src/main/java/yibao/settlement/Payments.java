package yibao.settlement;

import yibao.kernel.Money;

/**
 * Who pays how much of a bill: {@code basic + major + assistance + tilt + hospital + person = medfee} and
 * {@code account + mutualAid + cash = person}, to the fen.
 *
 * @param deductible {@code act_pay_dedc}, part of what the person bears
 * @param basic      {@code hifp_pay}
 * @param major      {@code hifmi_pay} of residents, {@code hifob_pay} of employees
 * @param assistance {@code maf_pay}
 * @param tilt       tilt assistance, {@code oth_pay}
 * @param person     {@code psn_part_amt}
 * @param burden     of the person's part, what lies in the policy scope
 * @param outside    of the person's and the hospital's part, what lies outside it
 */
public record Payments(Money deductible, Money basic, Money major, Money assistance, Money tilt, Money hospital, Money person,
        Money account, Money mutualAid, Money cash, Money burden, Money outside) {

    public static final Payments NOTHING = new Payments(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO,
            Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** {@code fund_pay_sumamt}, the account not included. */
    public Money fund() {
        return basic.plus(major).plus(assistance).plus(tilt);
    }

    public Payments negated() {
        return new Payments(deductible.negated(), basic.negated(), major.negated(), assistance.negated(), tilt.negated(), hospital.negated(),
                person.negated(), account.negated(), mutualAid.negated(), cash.negated(), burden.negated(), outside.negated());
    }
}
