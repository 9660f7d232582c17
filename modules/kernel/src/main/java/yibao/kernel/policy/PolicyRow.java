package yibao.kernel.policy;

/** One row of a policy table; every row says where it comes from, when it holds and when we came to know it. */
public sealed interface PolicyRow permits PremiumFee, PremiumSubsidy, HardshipClass, AssistanceBenefit,
        EligibilityTerm, CoverageTarget, FollowUpState, AgeBand, SubsidySnapshot, BenefitRow,
        WarningLine, WarningTerm,
        PovertyClass, SpecialDay,
        SubsidyShare, SubsidyRule {
    Provenance provenance();

    /** What the row is about: within one table only one row of a key can hold on a day. */
    Object key();
}
