package yibao.settlement.control;

import java.util.List;
import yibao.kernel.policy.MajorIllness;
import yibao.kernel.policy.MajorIllnessTier;
import yibao.settlement.PolicyRef;

/** Major illness of one insurance in fen and basis points: the line, the tiers in their order, and how it leans. */
final class MajorTerms {
    static final long NO_END = Long.MAX_VALUE;
    final long line;
    final long tiltedLine;
    final long ceiling;
    final long tiltedCeiling;
    final int tiltPoints;
    final long tiltClasses;
    final long[] from;
    final long[] to;
    final int[] ratio;
    final PolicyRef ref;
    final List<PolicyRef> tierRefs;

    /** @throws PolicyGap where a tier does not begin where the one below ends: a yuan would be paid twice or not at all */
    MajorTerms(MajorIllness row, List<MajorIllnessTier> tiers, long tiltClasses, PolicyRef ref, List<PolicyRef> tierRefs) {
        this.line = row.line().fen();
        this.tiltedLine = line - Share.round(line * Share.of(row.tiltLineCut()));
        this.ceiling = row.ceiling() == null ? NO_END : row.ceiling().fen();
        this.tiltedCeiling = row.tiltUnlimited() ? NO_END : ceiling;
        this.tiltPoints = Share.of(row.tiltPoints());
        this.tiltClasses = tiltClasses;
        this.from = tiers.stream().mapToLong(tier -> tier.from().fen()).toArray();
        this.to = tiers.stream().mapToLong(tier -> tier.to() == null ? NO_END : tier.to().fen()).toArray();
        this.ratio = tiers.stream().mapToInt(tier -> Share.of(tier.ratio())).toArray();
        this.ref = ref;
        this.tierRefs = tierRefs;
        if (from.length > MajorLayer.MOST_TIERS) {
            throw new PolicyGap("major-illness-tier", row.insutype() + " 超过 " + MajorLayer.MOST_TIERS + " 段");
        }
        for (int i = 1; i < from.length; i++) {
            if (from[i] != to[i - 1]) {
                throw new PolicyGap("major-illness-tier", row.insutype() + " 第 " + tiers.get(i).step() + " 段没有接着上一段");
            }
        }
    }

    boolean leansTowards(long classes) {
        return (tiltClasses & classes) != 0;
    }
}
