package yibao.premium;

/** By what a year's figures are broken down. */
public enum TotalsBy {
    TYPE("对账结果"), TOWN("镇街"), OFFICE("税务机关"), DAY("缴费日");

    private final String label;

    TotalsBy(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
