package yibao.warning;

/** Why somebody is looked up (制度找人): what they fit and have not asked for. */
public enum LeadReason {
    /** Over a line, on no list, and no application for poverty by illness in the time. */
    OVER_LINE_NOT_APPLIED,
    /** On a list, over a line, and no application either. */
    LISTED_NOT_APPLIED,
    /** On a list that earns assistance, bears much, and no assistance was paid. */
    LISTED_NO_ASSISTANCE,
    /** Civil affairs verified the hardship, yet the person stands on no list and has not applied. */
    VERIFIED_NOT_LISTED
}
