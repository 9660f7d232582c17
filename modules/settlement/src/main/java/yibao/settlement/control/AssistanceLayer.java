package yibao.settlement.control;

/**
 * Assistance: what the insurances left, less what remains of the class's deductible, times its ratio, up to the year's cap.
 * Of several classes the one that pays most for this bill applies, and nothing is added.
 */
final class AssistanceLayer {
    /** The class applied; null where none is. */
    AssistanceTerms terms;
    /** Whether insurance and waiting period let assistance pay at all. */
    boolean open;
    boolean refusedUnreferred;
    long unpaid;
    long usedBefore;
    long deductible;
    long byRatio;
    long room;
    long paid;

    void run(Reckoning bill, DayTerms day, Account account, long left) {
        unpaid = left;
        terms = null;
        paid = 0;
        deductible = 0;
        usedBefore = account.assistanceDeductible;
        open = bill.isCovered() && bill.insured && (!bill.waiting || day.assistanceInWaiting[bill.insurance]);
        refusedUnreferred = false;
        if (open && bill.classes != 0) {
            choose(bill, day, account);
            account.assistanceDeductible += deductible;
            account.assistancePaid += paid;
        }
    }

    private void choose(Reckoning bill, DayTerms day, Account account) {
        for (var offer : day.assistance) {
            if ((offer.bit & bill.classes) != 0) {
                if (bill.outside && !bill.referred && !offer.unreferred) {
                    refusedUnreferred = true;
                } else {
                    consider(offer, account);
                }
            }
        }
    }

    /** The offers come with the most favourable first, which therefore wins where two pay the same. */
    private void consider(AssistanceTerms offer, Account account) {
        long bears = Math.min(unpaid, Math.max(0, offer.deductible - usedBefore));
        long share = Share.round((unpaid - bears) * offer.ratio);
        long left = Math.max(0, offer.cap - account.assistancePaid);
        long pays = Math.min(share, left);
        if (terms == null || pays > paid) {
            terms = offer;
            deductible = bears;
            byRatio = share;
            room = left;
            paid = pays;
        }
    }
}
