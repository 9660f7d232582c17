package yibao.settlement;

import yibao.kernel.Money;

/**
 * What a person has used up in a year, as one bill finds or leaves it: the first part for its insurance, the last four for the person.
 *
 * @param stays                counted stays in hospital
 * @param pool                 in-patients and chronic out-patients
 * @param outpatient           ordinary out-patients and pharmacies
 * @param selfPay              policy-scope cost left after basic insurance, which major illness looks at
 * @param majorPaid            paid by major illness
 * @param assistanceDeductible deductible of assistance borne so far
 * @param assistancePaid       paid by assistance, in- and out-patient together
 * @param burden               policy-scope cost left after assistance where tilt may pay
 * @param tiltPaid             paid by tilt assistance
 */
public record Accumulators(int stays, Pot pool, Pot outpatient, Money selfPay, Money majorPaid,
        Money assistanceDeductible, Money assistancePaid, Money burden, Money tiltPaid) {

    /** One cap's account: yearly deductible borne, policy-scope cost counted, and paid. */
    public record Pot(Money deductible, Money scope, Money paid) {
        public static final Pot EMPTY = new Pot(Money.ZERO, Money.ZERO, Money.ZERO);
    }

    public static final Accumulators EMPTY = new Accumulators(0, Pot.EMPTY, Pot.EMPTY, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
}
