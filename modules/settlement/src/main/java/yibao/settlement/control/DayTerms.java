package yibao.settlement.control;

import yibao.kernel.policy.ContinuityReward;
import yibao.settlement.PolicyRef;

/** All that holds on one day, ready for the calculation; arrays go by the ordinals of the language's enums. */
final class DayTerms {
    final BasicTerms[][][] basic;
    final MajorTerms[] major;
    final AssistanceTerms[] assistance;
    final TiltTerms[] tilt;
    final boolean[] assistanceInWaiting;
    final PolicyRef[] waitingRef;
    final ContinuityReward[] reward;
    final PolicyRef[] rewardRef;

    DayTerms(BasicTerms[][][] basic, MajorTerms[] major, AssistanceTerms[] assistance, TiltTerms[] tilt, boolean[] assistanceInWaiting,
            PolicyRef[] waitingRef, ContinuityReward[] reward, PolicyRef[] rewardRef) {
        this.basic = basic;
        this.major = major;
        this.assistance = assistance;
        this.tilt = tilt;
        this.assistanceInWaiting = assistanceInWaiting;
        this.waitingRef = waitingRef;
        this.reward = reward;
        this.rewardRef = rewardRef;
    }

    /** What the ceiling is raised by (国办发〔2024〕38号): never more than its share of the ceiling. */
    long reward(int insurance, int continuousYears, int zeroClaimYears) {
        var rule = reward[insurance];
        var terms = major[insurance];
        if (rule == null || terms == null || terms.ceiling == MajorTerms.NO_END) {
            return 0;
        }
        long earned = rule.perYear().fen() * Math.max(0, continuousYears - rule.afterYears()) + rule.zeroClaim().fen() * zeroClaimYears;
        return Math.min(earned, Share.round(terms.ceiling * Share.of(rule.capShare())));
    }
}
