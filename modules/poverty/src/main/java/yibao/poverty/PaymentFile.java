package yibao.poverty;

import java.time.Instant;
import yibao.kernel.Money;

/** A file of payments: how many, how much, and what the bank has said so far. {@code state} is PROPOSED or SENT. */
public record PaymentFile(long number, String fileId, String state, int payments, Money amount, int paid, int returned,
        String proposedBy, String confirmedBy, Instant madeAt) {
}
