package yibao.subsidy;

/** Whose ledger, and why; {@code purpose} is kept in the audit log. */
public record LedgerQuestion(String certType, String certNo, String purpose) {
}
