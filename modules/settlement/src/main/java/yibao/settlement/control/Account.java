package yibao.settlement.control;

import yibao.kernel.Money;
import yibao.settlement.Accumulators;
import yibao.settlement.Accumulators.Pot;
import yibao.settlement.Insurance;

/** A person's year while it is being calculated, in fen. */
final class Account {
    static final int POOL = 0;
    static final int OUTPATIENT = 1;
    private static final int POTS = 2;
    private static final int INSURANCES = Insurance.values().length;
    final int[] stays = new int[INSURANCES];
    final long[] deductible = new long[INSURANCES * POTS];
    final long[] scope = new long[INSURANCES * POTS];
    final long[] paid = new long[INSURANCES * POTS];
    final long[] selfPay = new long[INSURANCES];
    final long[] majorPaid = new long[INSURANCES];
    long assistanceDeductible;
    long assistancePaid;
    long burden;
    long tiltPaid;

    static int pot(int insurance, int pot) {
        return insurance * POTS + pot;
    }

    Account copy() {
        var copy = new Account();
        System.arraycopy(stays, 0, copy.stays, 0, stays.length);
        System.arraycopy(deductible, 0, copy.deductible, 0, deductible.length);
        System.arraycopy(scope, 0, copy.scope, 0, scope.length);
        System.arraycopy(paid, 0, copy.paid, 0, paid.length);
        System.arraycopy(selfPay, 0, copy.selfPay, 0, selfPay.length);
        System.arraycopy(majorPaid, 0, copy.majorPaid, 0, majorPaid.length);
        copy.assistanceDeductible = assistanceDeductible;
        copy.assistancePaid = assistancePaid;
        copy.burden = burden;
        copy.tiltPaid = tiltPaid;
        return copy;
    }

    Accumulators view(Insurance insurance) {
        int i = insurance.ordinal();
        return new Accumulators(stays[i], potView(pot(i, POOL)), potView(pot(i, OUTPATIENT)), new Money(selfPay[i]), new Money(majorPaid[i]),
                new Money(assistanceDeductible), new Money(assistancePaid), new Money(burden), new Money(tiltPaid));
    }

    private Pot potView(int at) {
        return new Pot(new Money(deductible[at]), new Money(scope[at]), new Money(paid[at]));
    }
}
