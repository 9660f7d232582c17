package yibao.exchange;

/**
 * A batch as the ledger shows it. Amounts are yuan as text, times carry their zone.
 *
 * @param state   CLAIMED (waits or is being read), HELD, DONE, FAILED
 * @param outcome null while it waits
 */
public record BatchView(String batchId, String direction, String agency, String contract, String sender,
        Long sequence, String businessDate, String mode, String file, String state, String outcome, Rows rows,
        Amount amount, String sha256, String duplicateOf, String lastError, String receivedAt, String finishedAt,
        String cursor) {

    /** @param reading how many rows have been read so far, while it is being read */
    public record Rows(Long declared, long reading, long read, long accepted, long unchanged, long rejected,
            long normalised) {
    }

    /** Null where the message has no amount. */
    public record Amount(String declared, String accepted) {
    }
}
