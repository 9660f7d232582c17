package yibao.exchange;

import java.time.Instant;

/**
 * Which batches of the ledger are asked for; what is null is not asked.
 *
 * @param before    only batches older than this number
 * @param partner   the sender of the batch
 * @param outcome   of {@link Outcome}, or a state: CLAIMED, HELD, FAILED
 * @param from      received at this moment or later
 * @param until     received before this moment
 * @param limit     at most so many, newest first
 */
public record BatchFilter(long before, String partner, String agency, String contract, String direction,
        String outcome, Instant from, Instant until, int limit) {
}
