package yibao.warning;

/**
 * The life of an alert: OPEN from the day it is pushed to civil affairs, UNDER_CHECK when they have begun, then one of
 * four verdicts. SUPERSEDED when the same people crossed the next line first; WITHDRAWN when the burden fell back below
 * the line.
 */
public enum AlertState {
    OPEN, UNDER_CHECK, VERIFIED_HARDSHIP, NO_HARDSHIP, NOT_FOUND, ALREADY_LISTED, SUPERSEDED, WITHDRAWN;

    /** Civil affairs still owes an answer. */
    public boolean isOpen() {
        return this == OPEN || this == UNDER_CHECK;
    }

    /** Nothing is measured or answered any more. */
    public boolean hasEnded() {
        return this == SUPERSEDED || this == WITHDRAWN;
    }
}
