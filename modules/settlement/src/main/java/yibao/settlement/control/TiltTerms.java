package yibao.settlement.control;

import yibao.kernel.policy.TiltAssistance;
import yibao.settlement.PolicyRef;

/** Tilt assistance for some classes in fen and basis points. */
final class TiltTerms {
    final long classes;
    final long line;
    final int ratio;
    final long cap;
    final PolicyRef ref;

    TiltTerms(TiltAssistance row, long classes, PolicyRef ref) {
        this.classes = classes;
        this.line = row.line().fen();
        this.ratio = Share.of(row.ratio());
        this.cap = row.annualCap().fen();
        this.ref = ref;
    }
}
