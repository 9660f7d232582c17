package yibao.portal.eligibility;

/** Why a clerk asks. What is kept is always the Chinese text. */
public enum Purpose {
    INPATIENT("住院救助核对"), OUTPATIENT("门诊救助核对"), SUBSIDY("资助参保核对"), VISIT("入户走访核实"), ENQUIRY("群众咨询答复"), REVIEW("名单复核");

    private final String text;

    Purpose(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
