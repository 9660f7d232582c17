package yibao.premium;

/** A reconciliation whose totals add up was published; told in the transaction that wrote it. */
public record ReconciliationPublished(CoverageYear of, String runId, boolean hasReceipts) {
}
