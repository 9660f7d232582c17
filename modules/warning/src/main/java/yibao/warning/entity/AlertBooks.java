package yibao.warning.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;

/**
 * Brings the alerts of a year to what a run has found, in four steps whose order matters: what fell back is withdrawn,
 * what is new is raised, what the new takes the place of is superseded, and the rest learns its burden of today.
 */
public class AlertBooks {
    private static final String NOW = """
            coalesce(case when a.alert_type = 'PERSON' then (select sum(b.psn_burden_amt) from staged_burden b where b.person_key = a.subject_key)
              else (select sum(b.psn_burden_amt) from staged_burden b where b.household_key = a.subject_key) end, 0)""";
    private static final String STANDING = " a.warning_year = ? and a.state not in ('WITHDRAWN', 'SUPERSEDED') ";
    private static final String COPIED = "alert_id, alert_type, subject_key, psn_cert_type, certno, psn_name, household_no, members, classes, "
            + "insu_admdvs, town_code, town, medfee_sumamt, scope_amt, basic_amt, major_amt, assist_amt, tilt_amt, psn_burden_amt, "
            + "outside_amt, line_code, line_rank, line_amt, sentence";
    private final Connection connection;
    private final Run run;

    /** Under what an alert is raised. */
    public record Run(String runId, int year, LocalDate from, LocalDate to, Instant knownAt, String pack, String policyVersion,
            LocalDate today, LocalDate dueOn) {}

    /** What a run has done. */
    public record Changes(long raised, long withdrawn) {}

    private record Fallen(String alertId, Money then, Money now, Money line) {
        String reason() {
            return "个人负担由预警时的 " + then + " 元变为 " + now + " 元，低于预警线 " + line + " 元（结算冲销或重新计算），撤回预警";
        }
    }

    public AlertBooks(Connection connection, Run run) {
        this.connection = connection;
        this.run = run;
    }

    public Changes update() throws SQLException {
        long withdrawn = withdraw();
        long raised = raise();
        supersede();
        refresh();
        return new Changes(raised, withdrawn);
    }

    private long withdraw() throws SQLException {
        List<Fallen> fallen = new ArrayList<>();
        Sql.forEach(connection, row -> fallen.add(new Fallen(row.getString(1), Money.of(row.getBigDecimal(2)), Money.of(row.getBigDecimal(3)),
                Money.of(row.getBigDecimal(4)))), "select a.alert_id, a.psn_burden_amt, " + NOW + ", a.line_amt from poverty_alert a where"
                + STANDING + "and not exists (select 1 from staged_crossing c where c.subject_key = a.subject_key "
                + "and c.line_rank >= a.line_rank)", run.year());
        for (var alert : fallen) {
            Sql.execute(connection, "update poverty_alert set state = 'WITHDRAWN', now_burden_amt = ?, ended_run = ?, ended_at = ?, "
                    + "ended_reason = ? where alert_id = ?", alert.now(), run.runId(), run.knownAt(), alert.reason(), alert.alertId());
        }
        return fallen.size();
    }

    private long raise() throws SQLException {
        long raised = Sql.execute(connection, "insert into poverty_alert (" + COPIED + ", warning_year, period_begn, period_end, run_id, "
                + "known_at, policy_pack, policy_version, alert_date, due_on, state, now_burden_amt, init_alert_id) select " + COPIED + ", cast(? as integer), "
                + "cast(? as date), cast(? as date), cast(? as varchar(36)), cast(? as timestamp with time zone), cast(? as varchar(40)), "
                + "cast(? as varchar(64)), cast(? as date), cast(? as date), 'OPEN', psn_burden_amt, (select max(a.alert_id) from poverty_alert a where"
                + STANDING + "and a.subject_key = c.subject_key and a.state in ('OPEN', 'UNDER_CHECK')) from staged_crossing c where c.told "
                + "and not exists (select 1 from poverty_alert a where" + STANDING + "and a.subject_key = c.subject_key "
                + "and a.line_rank >= c.line_rank) order by c.subject_key", run.year(), run.from(), run.to(), run.runId(), run.knownAt(), run.pack(), run.policyVersion(), run.today(),
                run.dueOn(), run.year(), run.year());
        Sql.execute(connection, "insert into alert_member (alert_id, psn_cert_type, certno, psn_name, medfee_sumamt, psn_burden_amt) "
                + "select m.alert_id, m.psn_cert_type, m.certno, m.psn_name, m.medfee_sumamt, m.psn_burden_amt from staged_member m "
                + "join poverty_alert a on a.alert_id = m.alert_id");
        return raised;
    }

    private void supersede() throws SQLException {
        Sql.execute(connection, "update poverty_alert set state = 'SUPERSEDED', ended_run = ?, ended_at = ?, ended_reason = "
                + "'已达到更高一条预警线，由新的预警接替' where alert_id in (select n.init_alert_id from poverty_alert n where n.run_id = ?)",
                run.runId(), run.knownAt(), run.runId());
    }

    private void refresh() throws SQLException {
        Sql.execute(connection, "update poverty_alert a set now_burden_amt = " + NOW + " where" + STANDING, run.year());
    }
}
