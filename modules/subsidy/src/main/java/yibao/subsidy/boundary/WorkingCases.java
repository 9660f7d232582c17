package yibao.subsidy.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.subsidy.CaseState;
import yibao.subsidy.SubsidyCase;
import yibao.subsidy.entity.Cases;

/** Notes how far somebody has come with rows of the lists; every note is kept. */
@Stateless
public class WorkingCases {

    private static final int MOST_AT_ONCE = 1_000;
    private static final int LONGEST_NOTE = 400;

    private Database database;
    private Audit audit;
    private Clock clock;

    protected WorkingCases() {
    }

    @Inject
    public WorkingCases(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All of them or none; all of one year.
     *
     * @return how many rows were noted
     * @throws BusinessProblem NOBODY_CHOSEN, TOO_MANY, STATE_MISSING, NOTE_MISSING, NOTE_TOO_LONG, CASE_UNKNOWN
     */
    public int mark(CoverageYear of, List<Long> caseNos, CaseState state, String note, Caller caller) throws SQLException {
        String said = note == null || note.isBlank() ? null : note.strip();
        check(caseNos, state, said);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Connection connection = database.open()) {
            Cases cases = new Cases(connection, caller.scope());
            List<AuditEntry> entries = new ArrayList<>();
            for (long caseNo : caseNos.stream().distinct().toList()) {
                SubsidyCase row = cases.find(of, caseNo).orElseThrow(() -> problem("CASE_UNKNOWN", 404,
                        "名单中没有这一行，请刷新后再登记", "caseNos"));
                Sql.execute(connection, "insert into subsidy_case_act (case_no, act_id, state, note, changed_by, changed_at) "
                        + "values (?, ?, ?, ?, ?, ?)", caseNo, UUID.randomUUID().toString(), state.name(), said, caller.name(), now);
                Sql.execute(connection, "update subsidy_case set state = ?, note = ?, changed_by = ?, changed_at = ? where case_no = ?",
                        state.name(), said, caller.name(), now, caseNo);
                entries.add(new AuditEntry(caller.name(), "WORK_SUBSIDY_CASE", row.who().certno(), null, row.list() + " " + caseNo,
                        state.name(), said));
            }
            audit.recordAll(connection, entries);
            return entries.size();
        }
    }

    private static void check(List<Long> caseNos, CaseState state, String note) {
        if (caseNos == null || caseNos.isEmpty()) {
            throw problem("NOBODY_CHOSEN", 422, "请先勾选人员", "caseNos");
        }
        if (caseNos.size() > MOST_AT_ONCE) {
            throw problem("TOO_MANY", 422, "一次至多登记 " + MOST_AT_ONCE + " 人，请分批勾选", "caseNos");
        }
        if (state == null) {
            throw problem("STATE_MISSING", 422, "请选择办理情况", "state");
        }
        if (state == CaseState.DROPPED && note == null) {
            throw problem("NOTE_MISSING", 422, "不需处理须写明理由", "note");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw problem("NOTE_TOO_LONG", 422, "说明至多 " + LONGEST_NOTE + " 字", "note");
        }
    }

    private static BusinessProblem problem(String code, int status, String message, String place) {
        return new BusinessProblem("subsidy", code, status, message, place);
    }
}
