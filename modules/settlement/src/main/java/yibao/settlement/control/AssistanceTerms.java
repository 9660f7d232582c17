package yibao.settlement.control;

import yibao.kernel.policy.AssistanceBenefit;
import yibao.settlement.PolicyRef;

/** A class's assistance in fen and basis points; {@code bit} stands for the class. */
final class AssistanceTerms {
    final String psnIdetType;
    final String name;
    final long bit;
    final long deductible;
    final int ratio;
    final long cap;
    final boolean unreferred;
    final PolicyRef ref;

    AssistanceTerms(AssistanceBenefit row, String name, long bit, PolicyRef ref) {
        this.psnIdetType = row.psnIdetType();
        this.name = name;
        this.bit = bit;
        this.deductible = row.deductible().fen();
        this.ratio = Share.of(row.ratio());
        this.cap = row.annualCap().fen();
        this.unreferred = row.unreferred();
        this.ref = ref;
    }
}
