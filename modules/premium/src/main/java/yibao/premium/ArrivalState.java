package yibao.premium;

/** How a day's collection of one tax office stands with the treasury. */
public enum ArrivalState {
    IN_TRANSIT("在途"), ARRIVED("已到账"), SHORT_ARRIVAL("到账不足"), OVER_ARRIVAL("到账多出");

    private final String label;

    ArrivalState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
