package yibao.kernel.policy;

import java.util.Set;

/** A row of the tables that one-stop settlement, early warning and their targets go by. */
public sealed interface BenefitRow extends PolicyRow
        permits BasicBenefit, MajorIllness, MajorIllnessTier, TiltAssistance, WaitingPeriod, ContinuityReward, DisposableIncome, SelfPayTarget {

    /** The hardship classes it names; each must be in the table of classes. */
    default Set<String> classes() {
        return Set.of();
    }
}
