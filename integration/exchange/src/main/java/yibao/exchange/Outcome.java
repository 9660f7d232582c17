package yibao.exchange;

/** How a batch ended (contract, section 1). */
public enum Outcome {
    ACCEPTED, PARTLY_ACCEPTED, REJECTED, DUPLICATE, CONFLICT, HELD;

    /** Whether both files of the batch go to quarantine. */
    public boolean isQuarantined() {
        return this == REJECTED || this == CONFLICT;
    }
}
