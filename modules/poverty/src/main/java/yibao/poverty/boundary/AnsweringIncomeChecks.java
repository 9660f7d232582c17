package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.poverty.IncomeResult;
import yibao.poverty.OpenIncomeCheck;
import yibao.poverty.entity.IncomeRequests;
import yibao.poverty.entity.OpenIncomeChecks;

/** Lets civil affairs fetch the households of its divisions that it was asked about, and answer one question after another. */
@Stateless
public class AnsweringIncomeChecks {
    private RecordingAssets recording;
    private Database database;
    private Audit audit;
    private Clock clock;

    public AnsweringIncomeChecks() {}

    @Inject
    public AnsweringIncomeChecks(RecordingAssets recording, Database database, Audit audit, Clock clock) {
        this.recording = recording;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** With whole numbers: each member told of is remembered. @param after the place of the last one seen, 0 to begin */
    public List<OpenIncomeCheck> openAfter(long after, int limit, Caller caller) {
        try (Connection connection = database.open()) {
            var checks = new OpenIncomeChecks(connection, caller.scope()).after(after, limit);
            audit.record(connection, new Look(AuditEntry.of(caller.name(), "POVERTY_TELL_INCOME", null, Disclosure.SHOWN_FULL,
                    "after " + after + ", " + checks.size() + " cases").forPurpose("收入财产核对"), checks.stream()
                    .flatMap(check -> check.members().stream().map(member -> new Seen(member.who().certno(), check.applicationNo()))).toList()));
            return checks;
        } catch (SQLException failure) {
            throw new IllegalStateException("核对请求无法读取", failure);
        }
    }

    /**
     * All of them or none, in their order; one that was given before changes nothing.
     *
     * @return how many were new
     * @throws BusinessProblem REQUEST_UNKNOWN, REQUEST_ANSWERED, and what {@link RecordingAssets#recordIncome} refuses
     */
    public int answer(List<IncomeResult> results, Caller caller) {
        try (Connection connection = database.open()) {
            int given = 0;
            for (var result : results) {
                given += answer(connection, result, caller) ? 1 : 0;
            }
            return given;
        } catch (SQLException failure) {
            throw new IllegalStateException("核对结果无法登记", failure);
        }
    }

    private boolean answer(Connection connection, IncomeResult result, Caller caller) throws SQLException {
        var requests = new IncomeRequests(connection);
        var applicationId = new OpenIncomeChecks(connection, caller.scope()).application(result.requestId())
                .orElseThrow(() -> new BusinessProblem("poverty", "REQUEST_UNKNOWN", 404, "没有发出过编号为 " + result.requestId() + " 的核对请求", "requestId"));
        var asked = requests.find(result.requestId()).orElseThrow();
        if (asked.answered() && result.assets().equals(asked.answer())) {
            return false;
        }
        if (asked.answered()) {
            throw new BusinessProblem("poverty", "REQUEST_ANSWERED", 409, "核对请求 " + result.requestId() + " 已有回复，或申请已退回、撤回、由人工登记", "requestId");
        }
        requests.answer(result.requestId(), result.assets(), clock.instant());
        recording.recordIncome(applicationId, result.assets(), caller);
        return true;
    }
}
