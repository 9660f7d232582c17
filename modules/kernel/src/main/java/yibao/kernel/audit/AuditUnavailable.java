package yibao.kernel.audit;

/** Nothing can be recorded, so nothing may be done: the caller's transaction fails. */
public class AuditUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AuditUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
