package yibao.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yibao.enrolment.PersonRef;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.kernel.problem.BusinessProblem;
import yibao.enrolment.control.CoverageDay;
import java.time.LocalDate;

/** Marks what became of people who have lapsed; the mark stays with the person in later years. */
@Stateless
public class FollowingUpLapsed {
    private static final int MOST_AT_ONCE = 1_000;
    private static final int LONGEST_NOTE = 400;

    private Database database;
    private Policies policies;
    private Audit audit;
    private Clock clock;

    protected FollowingUpLapsed() {
    }

    @Inject
    public FollowingUpLapsed(Database database, Policies policies, Audit audit, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All of them or none.
     *
     * @param rowIds of the year's list
     * @return how many were marked
     * @throws BusinessProblem FOLLOW_UP_STATE_UNKNOWN, NOBODY_CHOSEN, TOO_MANY, NOTE_TOO_LONG, LAPSED_UNKNOWN
     */
    public int mark(int year, List<Long> rowIds, String state, String note, Caller caller) {
        var today = CoverageDay.of(year, LocalDate.now(clock));
        if (policies.current().listFollowUpStates(today, clock.instant()).stream().noneMatch(known -> known.code().equals(state))) {
            throw refused("FOLLOW_UP_STATE_UNKNOWN", "没有这种走访结果，请从列表中选择", "state");
        }
        if (rowIds.isEmpty()) {
            throw refused("NOBODY_CHOSEN", "请先勾选人员", "rowIds");
        }
        if (rowIds.size() > MOST_AT_ONCE) {
            throw refused("TOO_MANY", "一次至多登记 " + MOST_AT_ONCE + " 人，请分批勾选", "rowIds");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw refused("NOTE_TOO_LONG", "备注至多 " + LONGEST_NOTE + " 字", "note");
        }
        try (Connection connection = database.open()) {
            List<AuditEntry> entries = new ArrayList<>();
            for (long rowId : rowIds.stream().distinct().toList()) {
                var who = person(connection, year, rowId, caller);
                write(connection, year, who, state, note, caller);
                entries.add(new AuditEntry(caller.name(), "FOLLOW_UP_LAPSED", who.certno(), null, year + "/" + rowId, state, note));
            }
            audit.recordAll(connection, entries);
            return entries.size();
        } catch (SQLException failure) {
            throw new IllegalStateException("走访结果无法登记", failure);
        }
    }

    private static PersonRef person(Connection connection, int year, long rowId, Caller caller) throws SQLException {
        return Sql.find(connection, row -> new PersonRef(row.getString(1), row.getString(2)), "select psn_cert_type, certno "
                + "from lapsed_person where coverage_year = ? and row_id = ? and "
                + caller.scope().condition("insu_admdvs", "town_code"), year, rowId)
                .orElseThrow(() -> refused("LAPSED_UNKNOWN", "名单中没有这一行，可能已重新统计，请刷新后再登记", "rowIds"));
    }

    private void write(Connection connection, int year, PersonRef who, String state, String note, Caller caller)
            throws SQLException {
        Sql.execute(connection, "update lapse_follow_up set is_last = false where certno = ? and psn_cert_type = ? and is_last",
                who.certno(), who.psnCertType());
        Sql.execute(connection, """
                insert into lapse_follow_up (follow_up_id, psn_cert_type, certno, coverage_year, state, note, marked_by,
                  marked_at, is_last) values (?, ?, ?, ?, ?, ?, ?, ?, true)""", UUID.randomUUID().toString(),
                who.psnCertType(), who.certno(), year, state, note, caller.name(), clock.instant());
    }

    private static BusinessProblem refused(String code, String message, String place) {
        return new BusinessProblem("enrolment", code, code.equals("LAPSED_UNKNOWN") ? 404 : 422, message, place);
    }
}
