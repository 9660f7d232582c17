package yibao.assistance.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import yibao.assistance.CheckListUnknown;
import yibao.assistance.CheckListView;
import yibao.assistance.control.CheckLists;
import yibao.kernel.access.Caller;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;

/** Has everybody on a prepared list decided, as a job. */
@Stateless
public class StartingCheckList {
    private Jobs jobs;
    private Database database;

    public StartingCheckList() {}

    @Inject
    public StartingCheckList(Jobs jobs, Database database) {
        this.jobs = jobs;
        this.database = database;
    }

    /** @throws BusinessProblem CHECK_LIST_UNKNOWN, CERTNO_COLUMN_MISSING, LIST_STARTED */
    public CheckListView start(String listId, Caller caller) {
        try (var connection = database.open()) {
            var lists = new CheckLists(connection);
            var list = lists.lock(listId).filter(row -> row.owner().equals(caller.name())).orElseThrow(CheckListUnknown::new).view();
            if (list.columns().certNo() == null) {
                throw new BusinessProblem("assistance", "CERTNO_COLUMN_MISSING", 422, "没有找到证件号码列，请指定是哪一列", "columns");
            }
            boolean again = list.state().equals("STARTED") && jobs.find(list.jobId()).filter(job -> job.finishedAt() != null).isPresent();
            if (!list.state().equals("READY") && !again) {
                throw new BusinessProblem("assistance", "LIST_STARTED", 409, "该名单已开始核查、已有结果或文件已删除，如需重查请重新上传", "listId");
            }
            lists.started(listId, jobs.enqueue(CheckListJob.KIND, listId, list.fileName(), caller.name()));
            return lists.find(listId).orElseThrow().view();
        } catch (SQLException failure) {
            throw new IllegalStateException("名单无法读取", failure);
        }
    }
}
