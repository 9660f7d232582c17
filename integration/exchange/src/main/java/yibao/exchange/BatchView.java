package yibao.exchange;

/**
 * A batch as the ledger shows it. Amounts are yuan as text, times carry their zone.
 *
 * @param state   CLAIMED (waits or is being read), HELD, DONE, FAILED
 * @param outcome null while it waits
 * @param phase   reading or applying while it is worked on, otherwise blank
 * @param cancelling whether an operator has asked for its end and it has not come yet
 */
public record BatchView(String batchId, String direction, String agency, String contract, String sender,
        Long sequence, String businessDate, String mode, String file, String state, String outcome, Rows rows,
        Amount amount, String sha256, String duplicateOf, String lastError, String phase,
        boolean cancelling, String cancelledBy, String receivedAt, String startedAt, String finishedAt,
        String cursor) {

    /** @param reading how many rows have been read so far, while it is being read */
    public record Rows(Long declared, long reading, long read, long accepted, long unchanged, long rejected,
            long normalised) {
    }

    /** Null where the message has no amount. */
    public record Amount(String declared, String accepted) {
    }
}
