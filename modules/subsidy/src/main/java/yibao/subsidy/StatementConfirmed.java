package yibao.subsidy;

/** Two persons have signed a statement; told in the transaction that wrote it. */
public record StatementConfirmed(String stmtNo) {
}
