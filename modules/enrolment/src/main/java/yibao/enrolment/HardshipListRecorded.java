package yibao.enrolment;

/** A list has changed who is in hardship; told in the transaction that changed it. */
public record HardshipListRecorded(String source) {
}
