package yibao.settlement.control;

import yibao.kernel.Money;
import yibao.settlement.Bill;
import yibao.settlement.Payments;

/** Turns a calculated bill into who pays what; accounts pay no more than the person owes. */
final class PaymentsOf {
    private PaymentsOf() {}

    static Payments bill(Bill bill, Reckoning reckoning) {
        var amounts = bill.amounts();
        long outside = amounts.medfee().fen() - reckoning.eligible;
        long person = amounts.medfee().fen() - reckoning.fund() - amounts.hospital().fen();
        long account = Math.min(amounts.account().fen(), person);
        long mutualAid = Math.min(amounts.mutualAid().fen(), person - account);
        return new Payments(new Money(reckoning.basic.deductible), new Money(reckoning.basic.paid), new Money(reckoning.major.paid),
                new Money(reckoning.assistance.paid), new Money(reckoning.tilt.paid), amounts.hospital(), new Money(person),
                new Money(account), new Money(mutualAid), new Money(person - account - mutualAid), new Money(reckoning.burden), new Money(outside));
    }
}
