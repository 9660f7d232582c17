package yibao.subsidy;

/** What an entry of the ledger is about. */
public enum EntryKind {
    /** What the lists entitle to. */
    ENTITLED("应资助"),
    /** What the levy list takes off the person's premium. */
    LEVIED("已核定资助"),
    /** A change of it after it had stood in a signed statement. */
    CORRECTED("更正"),
    /** What finance paid. */
    FINANCE("财政已付"),
    /** What the person paid. */
    PERSON("本人已缴"),
    /** What tax gave back to the person. */
    REFUNDED("已退");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
