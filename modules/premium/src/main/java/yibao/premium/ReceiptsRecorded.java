package yibao.premium;

import java.util.List;

/** Receipts were booked; told in the transaction that booked them. */
public record ReceiptsRecorded(List<CoverageYear> of, String source) {
}
