package yibao.poverty;

/** What civil affairs found of a household: a row of {@code income-check-results/1}. */
public record IncomeResult(String requestId, Assets assets) {
}
