package yibao.settlement.control;

import java.util.ArrayList;
import java.util.List;
import yibao.settlement.PolicyRef;

/**
 * Major illness: what of this bill lies above the line of the year's policy-scope self-pay, tier by tier, up to the ceiling.
 * Only the bill's own part is paid: who becomes poor in mid-year is not paid for the months before.
 */
final class MajorLayer {
    static final int MOST_TIERS = 16;
    MajorTerms terms;
    boolean tilted;
    /** What basic insurance left of this bill, and the year's sum of it before. */
    long own;
    long before;
    long line;
    long ceiling;
    long reward;
    PolicyRef rewardRef;
    final long[] inTier = new long[MOST_TIERS];
    final int[] ratio = new int[MOST_TIERS];
    long byTiers;
    long room;
    long paid;

    void run(Reckoning bill, DayTerms day, Account account, long left) {
        own = left;
        terms = bill.isCovered() && bill.isInForce() && bill.basic.terms.countsForMajor ? day.major[bill.insurance] : null;
        if (terms == null) {
            paid = 0;
            return;
        }
        tilted = terms.leansTowards(bill.classes);
        line = tilted ? terms.tiltedLine : terms.line;
        reward = day.reward(bill.insurance, bill.continuousYears, bill.zeroClaimYears);
        rewardRef = reward > 0 ? day.rewardRef[bill.insurance] : null;
        ceiling = ceiling();
        before = account.selfPay[bill.insurance];
        byTiers = Share.round(tiers());
        room = ceiling == MajorTerms.NO_END ? MajorTerms.NO_END : Math.max(0, ceiling - account.majorPaid[bill.insurance]);
        paid = Math.min(byTiers, room);
        account.selfPay[bill.insurance] += own;
        account.majorPaid[bill.insurance] += paid;
    }

    /** What of this bill lies above the line. */
    long aboveLine() {
        return Math.max(0, before + own - Math.max(before, line));
    }

    /** The rows it went by: the line, the tiers it touched, and the reward where it raised the ceiling. */
    List<PolicyRef> rules() {
        List<PolicyRef> rules = new ArrayList<>(List.of(terms.ref));
        for (int i = 0; i < terms.from.length; i++) {
            if (inTier[i] > 0) {
                rules.add(terms.tierRefs.get(i));
            }
        }
        if (rewardRef != null) {
            rules.add(rewardRef);
        }
        return rules;
    }

    private long ceiling() {
        long base = tilted ? terms.tiltedCeiling : terms.ceiling;
        return base == MajorTerms.NO_END ? base : base + reward;
    }

    private long tiers() {
        long from = Math.max(before, line);
        long to = before + own;
        long sum = 0;
        for (int i = 0; i < terms.from.length; i++) {
            inTier[i] = Math.max(0, Math.min(to, terms.to[i]) - Math.max(from, terms.from[i]));
            ratio[i] = Math.min(Share.WHOLE, terms.ratio[i] + (tilted ? terms.tiltPoints : 0));
            sum += inTier[i] * ratio[i];
        }
        return sum;
    }
}
