package yibao.settlement.control;

import yibao.kernel.policy.BasicBenefit;
import yibao.settlement.PolicyRef;

/** A row of basic benefit in fen and basis points. */
final class BasicTerms {
    final boolean perStay;
    final long deductible;
    final long nextDeductible;
    final int ratio;
    final int outsideCut;
    final int unreferredCut;
    final int pot;
    final boolean capOnScope;
    final long cap;
    final boolean preselfCounts;
    final boolean countsForMajor;
    final PolicyRef ref;

    BasicTerms(BasicBenefit row, PolicyRef ref) {
        this.perStay = row.deductiblePer() == BasicBenefit.Per.STAY;
        this.deductible = row.deductible().fen();
        this.nextDeductible = perStay ? row.nextDeductible().fen() : 0;
        this.ratio = Share.of(row.ratio());
        this.outsideCut = Share.of(row.outsideCut());
        this.unreferredCut = Share.of(row.unreferredCut());
        this.pot = row.pot().ordinal();
        this.capOnScope = row.capOn() == BasicBenefit.CapOn.SCOPE;
        this.cap = row.cap().fen();
        this.preselfCounts = row.preselfCounts();
        this.countsForMajor = row.countsForMajor();
        this.ref = ref;
    }

    /** The ratio that holds at the place of treatment, never below nothing. */
    int ratioAt(boolean outside, boolean referred) {
        if (!outside) {
            return ratio;
        }
        return Math.max(0, ratio - outsideCut - (referred ? 0 : unreferredCut));
    }
}
