package yibao.premium;

/**
 * What is reported beside the type of a person and never instead of it: it moves no money, so it stands outside the
 * totals by type.
 */
public enum SideFinding implements Finding {
    /** Normally enrolled under both basic insutypes (310 and 390) in the same year. */
    CROSS_INSURED(Owner.ENROLMENT, "重复参保");

    private final Owner owner;
    private final String label;

    SideFinding(Owner owner, String label) {
        this.owner = owner;
        this.label = label;
    }

    @Override
    public Owner owner() {
        return owner;
    }

    @Override
    public String label() {
        return label;
    }
}
