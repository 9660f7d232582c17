package yibao.simulators;

/** The types of the contract's reconciliation table, in its order. */
enum Kind {
    IDENTITY("身份不符"), NOT_LEVIED("未核定已缴费"), REFUNDED("已全额退费"), DUPLICATE_PAYMENT("重复缴费"), SUBSIDY_DUE("应资助未减免"),
    OVERPAID("多缴"), UNDERPAID("少缴"), UNPAID("逾期未缴"), EXPECTED("待缴"), MATCHED("一致");

    private final String chinese;

    Kind(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    boolean isDifference() {
        return this != MATCHED && this != EXPECTED;
    }
}
