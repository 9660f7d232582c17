package yibao.enrolment;

/** What two people of the office have found a doubtful identity to be. */
public enum IdentityVerdict {
    /** One person has two registers; one of them is kept. */
    SAME_PERSON(true),
    DIFFERENT_PEOPLE(true),
    /** The register is wrong and not to be declared. */
    INVALID(false),
    /** The register is right as it is. */
    VALID(false);

    private final boolean aboutPairs;

    IdentityVerdict(boolean aboutPairs) {
        this.aboutPairs = aboutPairs;
    }

    public boolean isAboutPairs() {
        return aboutPairs;
    }
}
