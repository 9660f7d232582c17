package yibao.kernel.foureyes;

import java.time.Instant;

/**
 * One act waiting for a second person. Born by {@link Proposing}; ended by a confirmation, a refusal, its proposer's
 * withdrawal, or its day of expiry.
 *
 * @param subject  what it is about, for instance {@code 390/2026-01}; one subject has at most one waiting proposal of a kind
 * @param title    one line in Chinese that says what will happen, for the person who decides
 * @param payload  JSON, exactly what will be carried out
 * @param state    PROPOSED, CONFIRMED, REFUSED, WITHDRAWN or EXPIRED
 * @param decision the reason of a refusal or what was done, null while it waits
 */
public record Proposal(String proposalId, String kind, String subject, String title, String payload, String reason,
        String proposedBy, String proposedByPerson, Instant proposedAt, Instant expiresAt, String state, String decidedBy,
        Instant decidedAt, String decision) {
}
