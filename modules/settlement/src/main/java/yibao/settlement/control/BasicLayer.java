package yibao.settlement.control;

import yibao.settlement.Care;
import yibao.settlement.PolicyRef;

/** Basic insurance: what is counted, less the deductible, times the ratio, up to the year's cap. */
final class BasicLayer {
    private static final int INPATIENT = Care.INPATIENT.ordinal();
    BasicTerms terms;
    /** The row of the waiting period, where there is one. */
    PolicyRef waitingRef;
    int stay;
    /** Deductible still to be borne before this bill, and what of it this bill bears. */
    long standard;
    long deductible;
    long counted;
    int ratio;
    /** By the ratio alone, and after the cap; {@code room} is what the cap left before. */
    long byRatio;
    long room;
    long paid;

    void run(Reckoning bill, DayTerms day, Account account) {
        terms = day.basic[bill.insurance][bill.care][bill.level];
        waitingRef = day.waitingRef[bill.insurance];
        if (terms == null || !bill.isInForce()) {
            clear();
            return;
        }
        int pot = Account.pot(bill.insurance, terms.pot);
        stay = account.stays[bill.insurance] + 1;
        standard = standard(account, pot);
        room = Math.max(0, terms.cap - (terms.capOnScope ? account.scope[pot] : account.paid[pot]));
        counted = terms.capOnScope ? Math.min(bill.scope, room) : bill.scope;
        deductible = Math.min(counted, standard);
        ratio = terms.ratioAt(bill.outside, bill.referred);
        byRatio = Share.round((counted - deductible) * ratio);
        paid = terms.capOnScope ? byRatio : Math.min(byRatio, room);
        enter(bill, account, pot);
    }

    private long standard(Account account, int pot) {
        if (terms.perStay) {
            return stay == 1 ? terms.deductible : terms.nextDeductible;
        }
        return Math.max(0, terms.deductible - account.deductible[pot]);
    }

    private void enter(Reckoning bill, Account account, int pot) {
        if (bill.care == INPATIENT && bill.scope > 0) {
            account.stays[bill.insurance]++;
        }
        if (!terms.perStay) {
            account.deductible[pot] += deductible;
        }
        account.scope[pot] += counted;
        account.paid[pot] += paid;
    }

    private void clear() {
        stay = 0;
        standard = 0;
        deductible = 0;
        counted = 0;
        ratio = 0;
        byRatio = 0;
        room = 0;
        paid = 0;
    }
}
