package yibao.assistance;

/** Why an answer is as it is; the first reason decided. */
public enum ReasonCode {
    /** On a list of an entitled class on that day. */
    LISTED,
    /** Several classes hold; one was applied. */
    MOST_FAVOURABLE,
    /** On a list, but of a class that the policy does not assist. */
    CLASS_NOT_ASSISTED,
    /** Was on a list, which ended before that day. */
    LISTING_ENDED,
    /** Will be on a list only later. */
    NOT_YET_LISTED,
    NOT_LISTED,
    UNKNOWN_PERSON,
    /** The name given is not the register's: nothing about the person is told. */
    NAME_DIFFERS,
    DECEASED,
    NOT_INSURED,
    INSURANCE_PAUSED,
    /** Finance pays the whole premium. */
    SUBSIDISED
}
