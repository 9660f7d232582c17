package yibao.subsidy;

/** How far somebody has come with a row of a list. */
public enum CaseState {
    OPEN("待处理"), ASKED("已交办"), DONE("已办结"), DROPPED("不需处理");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
