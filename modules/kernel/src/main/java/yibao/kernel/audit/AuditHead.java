package yibao.kernel.audit;

/** Where the chain ends. Kept outside the database (in receipts, on paper) it proves later that nothing before it was changed. */
public record AuditHead(long seq, String hash) {
    static final AuditHead START = new AuditHead(0, "0".repeat(64));
}
