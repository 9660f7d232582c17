package yibao.enrolment;

/** How this year's register stands to somebody insured last year and not now: silent, paused, or naming a day of death. */
public enum Situation {
    ABSENT, PAUSED, DEAD
}
