package yibao.settlement;

/** The order of one-stop settlement; a step of the calculation belongs to one of them. */
public enum Layer {
    SCOPE("政策范围"), BASIC("基本医保"), MAJOR("大病保险"), ASSISTANCE("医疗救助"), TILT("倾斜救助"), PERSON("个人负担"), REVERSAL("冲正");

    private final String word;

    Layer(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
