package yibao.premium;

/** The one outcome of comparing a person's levy with the receipts, in the order in which the lines are tried. */
public enum DifferenceType implements Finding {
    IDENTITY(Owner.TAX, "身份不符"),
    NOT_LEVIED(Owner.ENROLMENT, "未核定已缴费"),
    REFUNDED(Owner.ENROLMENT, "已全额退费"),
    DUPLICATE_PAYMENT(Owner.TAX, "重复缴费"),
    SUBSIDY_DUE(Owner.TAX, "应资助未减免"),
    OVERPAID(Owner.TAX, "多缴"),
    UNDERPAID(Owner.TAX, "少缴"),
    UNPAID(Owner.ENROLMENT, "逾期未缴"),
    EXPECTED(Owner.NOBODY, "待缴"),
    MATCHED(Owner.NOBODY, "一致");

    private final Owner owner;
    private final String label;

    DifferenceType(Owner owner, String label) {
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

    /** False for what is only counted. */
    public boolean isDifference() {
        return owner != Owner.NOBODY;
    }
}
