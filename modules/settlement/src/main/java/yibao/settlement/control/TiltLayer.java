package yibao.settlement.control;

/** Tilt assistance: what of this bill lies above the line of the year's burden left after assistance; only in the area or with referral. */
final class TiltLayer {
    /** What applies; null where nothing does. */
    TiltTerms terms;
    long left;
    long before;
    long aboveLine;
    long byRatio;
    long room;
    long paid;

    void run(Reckoning bill, DayTerms day, Account account, long rest) {
        left = rest;
        terms = null;
        paid = 0;
        if (!bill.assistance.open || bill.outside && !bill.referred) {
            return;
        }
        before = account.burden;
        account.burden += left;
        for (var offer : day.tilt) {
            if ((offer.classes & bill.classes) != 0) {
                consider(offer, account);
            }
        }
        account.tiltPaid += paid;
    }

    private void consider(TiltTerms offer, Account account) {
        long above = Math.max(0, before + left - Math.max(before, offer.line));
        long share = Share.round(above * offer.ratio);
        long capLeft = Math.max(0, offer.cap - account.tiltPaid);
        long pays = Math.min(share, capLeft);
        if (terms == null || pays > paid) {
            terms = offer;
            aboveLine = above;
            byRatio = share;
            room = capLeft;
            paid = pays;
        }
    }
}
