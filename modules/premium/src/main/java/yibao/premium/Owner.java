package yibao.premium;

/** Who has to settle a finding. */
public enum Owner {
    TAX("税务"), ENROLMENT("参保登记"), NOBODY("无");

    private final String label;

    Owner(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
