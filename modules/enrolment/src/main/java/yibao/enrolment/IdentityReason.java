package yibao.enrolment;

/** Why the identity behind a register, or behind two, is in doubt. */
public enum IdentityReason {
    /** One ID number under two kinds of certificate, 15 and 18 digits counting as one. */
    SAME_NUMBER(true),
    /** Same name, day of birth and sex under two certificates. */
    SAME_NAME_AND_BIRTH(true),
    /** Same name, and the ID numbers differ in one digit or in two neighbours that have changed places. */
    NEAR_NUMBER(true),
    /** An ID number that cannot be. */
    IMPOSSIBLE_NUMBER(false),
    /** The register's day of birth is not the ID number's. */
    BIRTH_DIFFERS(false),
    /** The register's sex is not the ID number's. */
    GENDER_DIFFERS(false),
    /** Insured from a day after the day of death. */
    DEAD_INSURED(false),
    /** No ID card, and no day of birth or sex either, or a number made of one digit. */
    NO_IDENTITY(false),
    /** Normally insured under 310 and 390 at one time. */
    INSURED_TWICE(false),
    /** The register had another name for this number before. */
    NAME_CHANGED(false);

    private final boolean aboutPairs;

    IdentityReason(boolean aboutPairs) {
        this.aboutPairs = aboutPairs;
    }

    public boolean isAboutPairs() {
        return aboutPairs;
    }
}
