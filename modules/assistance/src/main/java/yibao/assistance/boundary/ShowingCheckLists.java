package yibao.assistance.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import yibao.assistance.CheckListUnknown;
import yibao.assistance.CheckListView;
import yibao.assistance.control.CheckLists;
import yibao.assistance.control.ListFiles;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.LookInPortions;
import yibao.kernel.audit.Seen;
import yibao.kernel.db.Sql;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.kernel.problem.BusinessProblem;

/** One's own lists, how far they are, and their results. Nobody else sees them. */
@Stateless
public class ShowingCheckLists {
    private static final int MOST = 50;
    private ListFiles files;
    private Jobs jobs;
    private Audit audit;
    private Database database;
    private Transactions transactions;

    public ShowingCheckLists() {}

    @Inject
    public ShowingCheckLists(ListFiles files, Jobs jobs, Audit audit, Database database, Transactions transactions) {
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
        this.database = database;
        this.transactions = transactions;
    }

    /** A result as a file of the owner's name and kind. */
    public record Result(Path file, String fileName, boolean excel) {}

    /** The newest fifty. */
    public List<CheckListView> list(Caller caller) {
        try (var connection = database.open()) {
            return new CheckLists(connection).ofOwner(caller.name(), MOST).stream().map(row -> withFate(row.view())).toList();
        } catch (SQLException failure) {
            throw broken(failure);
        }
    }

    /** @throws CheckListUnknown where it is not the caller's */
    public CheckListView get(String listId, Caller caller) {
        try (var connection = database.open()) {
            return withFate(own(connection, listId, caller));
        } catch (SQLException failure) {
            throw broken(failure);
        }
    }

    /** @throws BusinessProblem CHECK_LIST_UNKNOWN, RESULT_NOT_YET, LIST_GONE */
    public Result result(String listId, Caller caller) {
        try (var connection = database.open()) {
            var list = own(connection, listId, caller);
            var file = files.result(listId, list.fileName());
            if (list.state().equals("GONE") || list.state().equals("DONE") && !Files.exists(file)) {
                throw new BusinessProblem("assistance", "LIST_GONE", 410, "名单和结果已过保存期限，文件已删除，如需请重新上传", "listId");
            }
            if (!list.state().equals("DONE")) {
                throw new BusinessProblem("assistance", "RESULT_NOT_YET", 409, "名单尚未核查完毕，结果还没有产生", "listId");
            }
            remember(connection, list, caller);
            boolean excel = ListFiles.isExcel(list.fileName());
            return new Result(file, list.fileName().replaceFirst("\\.[^.]*$", "") + "-核查结果" + (excel ? ".xlsx" : ".csv"), excel);
        } catch (SQLException failure) {
            throw broken(failure);
        }
    }

    /** Everybody in the file, before it leaves. */
    private void remember(Connection connection, CheckListView list, Caller caller) throws SQLException {
        var entry = new AuditEntry(caller.name(), "LIST_FETCHED", null, list.purpose(), list.listId(), Disclosure.SHOWN, list.rows() + " rows");
        var look = new LookInPortions<Seen>(new LookInPortions.Memory(audit, database, transactions), entry, Function.identity(), seen -> {});
        Sql.forEach(connection, row -> look.take(new Seen(row.getString(1), row.getString(2))),
                "select certno, case when hidden then 'OUT_OF_SCOPE' else reason end from eligibility_check where list_id = ? order by list_line", list.listId());
        look.end();
    }

    private static CheckListView own(Connection connection, String listId, Caller caller) throws SQLException {
        return new CheckLists(connection).find(listId).filter(row -> row.owner().equals(caller.name())).orElseThrow(CheckListUnknown::new).view();
    }

    /** A job that ended otherwise than well has not been able to say so in the list. */
    private CheckListView withFate(CheckListView list) {
        return list.state().equals("STARTED") ? jobs.find(list.jobId()).filter(job -> job.finishedAt() != null && !job.state().equals("DONE"))
                .map(job -> list.inState(job.state())).orElse(list) : list;
    }

    private static IllegalStateException broken(SQLException failure) {
        return new IllegalStateException("名单无法读取", failure);
    }
}
