package yibao.simulators;

/** What the register and the hardship lists say of a person when all lists have arrived. */
enum Standing {
    PAYER, SUBSIDISED, PAUSED, STRANGER;

    boolean isLevied() {
        return this == PAYER || this == SUBSIDISED;
    }

    long due(long fee) {
        return this == PAYER ? fee : 0;
    }
}
