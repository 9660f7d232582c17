package yibao.enrolment;

/** A roster has changed who is insured; told in the transaction that changed it. */
public record RosterRecorded(String source) {
}
