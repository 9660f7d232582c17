package yibao.kernel.problem;

import jakarta.ejb.ApplicationException;

/**
 * A refusal that the caller can mend: it carries a stable code, the HTTP status of the edge, and a Chinese sentence
 * that says what is wrong and what to do. The transaction rolls back.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessProblem extends RuntimeException {

    private final String module;
    private final String code;
    private final int status;
    private final String place;

    public BusinessProblem(String module, String code, int status, String message) {
        this(module, code, status, message, null);
    }

    /** @param place the field, line or setting that is meant; may be null */
    public BusinessProblem(String module, String code, int status, String message, String place) {
        super(message);
        this.module = module;
        this.code = code;
        this.status = status;
        this.place = place;
    }

    public String module() {
        return module;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String place() {
        return place;
    }
}
