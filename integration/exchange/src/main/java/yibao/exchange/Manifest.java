package yibao.exchange;

import java.time.LocalDate;
import yibao.kernel.Money;

/**
 * What a sender says about its data file, written after it.
 *
 * @param full   whether the file replaces the sender's whole list as of the business date
 * @param amount the sum of the money column, refunds negative; null where the message has none
 * @param sha256 hex of the data file's bytes
 */
public record Manifest(String contract, String sender, long sequence, LocalDate businessDate, boolean full, String file,
        String encoding, long rows, Money amount, String sha256) {
}
