package yibao.assistance;

import yibao.kernel.problem.BusinessProblem;

/** No list of this caller has this number: another's list is answered alike. */
public class CheckListUnknown extends BusinessProblem {
    private static final long serialVersionUID = 1L;

    public CheckListUnknown() {
        super("assistance", "CHECK_LIST_UNKNOWN", 404, "没有这个编号的批量核查名单，名单仅限上传人本人查看", "listId");
    }
}
