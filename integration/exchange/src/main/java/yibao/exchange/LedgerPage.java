package yibao.exchange;

import java.util.List;

/** A page of the ledger, newest first. @param count all batches that fit the filter */
public record LedgerPage(long count, List<BatchView> batches) {
}
