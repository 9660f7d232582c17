package yibao.warning;

import java.time.Instant;
import java.util.List;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;

/**
 * All of one alert.
 *
 * @param members       whose burden was added up, the heaviest first
 * @param feedback      in the order of saying
 * @param knownAt       when it was decided
 * @param policyVersion digest of the policy rows known then
 */
public record AlertCard(PovertyAlert alert, List<Member> members, List<FeedbackView> feedback, Instant knownAt, Instant endedAt,
        String policyPack, String policyVersion) {
    /** One whose burden counts in it. */
    public record Member(PersonRef who, String name, Money total, Money burden) {}
}
