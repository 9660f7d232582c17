package yibao.subsidy;

/** The lists that make themselves. */
public enum CaseList {
    TO_ENROL("应参未参"), REFUND("应退个人缴费"), TWICE("重复资助"), GONE("已不在名单"), LATE("补列更正"), DEAD("已死亡");

    private final String label;

    CaseList(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
