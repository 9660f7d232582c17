package yibao.warning.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.kernel.problem.BusinessProblem;
import yibao.warning.control.Window;
import yibao.warning.entity.Leads;

/** Marks what became of people who were looked up. */
@Stateless
public class FollowingUpLeads {
    private static final int MOST_AT_ONCE = 1_000;
    private static final int LONGEST_NOTE = 400;
    private Database database;
    private Policies policies;
    private Audit audit;
    private Clock clock;

    public FollowingUpLeads() {}

    @Inject
    public FollowingUpLeads(Database database, Policies policies, Audit audit, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All of them or none.
     *
     * @param state a code of the policy's finding states
     * @return how many were marked
     * @throws BusinessProblem FINDING_STATE_UNKNOWN, NOBODY_CHOSEN, TOO_MANY, NOTE_TOO_LONG, LEAD_UNKNOWN
     */
    public int mark(List<Long> leadIds, String state, String note, Caller caller) {
        check(leadIds, state, note);
        try (Connection connection = database.open()) {
            var leads = new Leads(connection, caller.scope());
            List<AuditEntry> entries = new ArrayList<>();
            for (long leadId : leadIds.stream().distinct().toList()) {
                var who = leads.find(leadId).orElseThrow(() -> new BusinessProblem("warning", "LEAD_UNKNOWN", 404,
                        "清单中没有这一行，可能已重新测算，请刷新后再登记", "leadIds"));
                Sql.execute(connection, "update lead_mark set is_last = false where lead_id = ? and is_last", leadId);
                Sql.execute(connection, "insert into lead_mark (mark_id, lead_id, state, note, marked_by, marked_at, is_last) "
                        + "values (?, ?, ?, ?, ?, ?, true)", UUID.randomUUID().toString(), leadId, state, note, caller.name(), clock.instant());
                entries.add(new AuditEntry(caller.name(), "FOLLOW_UP_LEAD", who.certno(), null, String.valueOf(leadId), state, note));
            }
            audit.recordAll(connection, entries);
            return entries.size();
        } catch (SQLException failure) {
            throw new IllegalStateException("跟进结果无法登记", failure);
        }
    }

    private void check(List<Long> leadIds, String state, String note) {
        int year = LocalDate.now(clock).getYear();
        if (policies.current().listFindingStates(Window.lastDay(year, LocalDate.now(clock)), clock.instant()).stream()
                .noneMatch(known -> known.code().equals(state))) {
            throw refused("FINDING_STATE_UNKNOWN", "没有这种跟进结果，请从列表中选择", "state");
        }
        if (leadIds.isEmpty()) {
            throw refused("NOBODY_CHOSEN", "请先勾选人员", "leadIds");
        }
        if (leadIds.size() > MOST_AT_ONCE) {
            throw refused("TOO_MANY", "一次至多登记 " + MOST_AT_ONCE + " 人，请分批勾选", "leadIds");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw refused("NOTE_TOO_LONG", "备注至多 " + LONGEST_NOTE + " 字", "note");
        }
    }

    private static BusinessProblem refused(String code, String message, String place) {
        return new BusinessProblem("warning", code, 422, message, place);
    }
}
