package yibao.kernel.sheet;

import yibao.kernel.problem.BusinessProblem;

/** A table that cannot be read at all. */
public class SheetRefused extends BusinessProblem {
    private static final long serialVersionUID = 1L;

    public SheetRefused(String code, String message) {
        super("kernel", code, 422, message, "file");
    }
}
