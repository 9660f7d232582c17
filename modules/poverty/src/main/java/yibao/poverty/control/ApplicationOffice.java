package yibao.poverty.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PovertyClass;
import yibao.poverty.Member;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.Transition;
import yibao.poverty.entity.Applications;
import yibao.poverty.entity.Life;
import yibao.poverty.entity.Stored;

/** Where every act on an application begins and ends: found in the caller's scope, allowed by the table, noted with who and when. */
@ApplicationScoped
public class ApplicationOffice {

    /** Why somebody looks at applications. */
    public static final String TASK = "因病支出型救助办理";

    private Policies policies;
    private Audit audit;
    private Database database;
    private Transactions transactions;
    private Clock clock;

    protected ApplicationOffice() {
    }

    @Inject
    public ApplicationOffice(Policies policies, Audit audit, Database database, Transactions transactions, Clock clock) {
        this.policies = policies;
        this.audit = audit;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Locks the application for an act of the caller.
     *
     * @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN outside of the scope, NOT_ALLOWED_NOW by state or role
     */
    public Stored take(Connection connection, String applicationId, PovertyAct act, Caller caller) throws SQLException {
        Stored stored = new Applications(connection).lock(applicationId, caller.scope()).orElseThrow(() -> outside(applicationId, act.name(), caller));
        Transition line = StateTable.find(stored.state(), act).orElseThrow(() -> No.notNow("申请现为“" + stored.state().label() + "”，不能"
                + act.label() + "，请刷新后再看"));
        if (line.roles().stream().noneMatch(caller.roles()::contains)) {
            throw No.notNow("“" + act.label() + "”不由您的岗位办理");
        }
        return stored;
    }

    /** The same for a partner or the clock, whom no scope binds; null where the table does not allow it now. */
    public Stored takeOrNull(Connection connection, String applicationId, PovertyAct act) throws SQLException {
        return new Applications(connection).lock(applicationId, yibao.kernel.access.Scope.EVERYWHERE)
                .filter(stored -> StateTable.find(stored.state(), act).isPresent()).orElse(null);
    }

    /** To look at. @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN outside of the scope */
    public Stored look(Connection connection, String applicationId, Caller caller) throws SQLException {
        return new Applications(connection).find(applicationId, caller.scope()).orElseThrow(() -> outside(applicationId, "VIEW", caller));
    }

    /** The try is noted although all else is rolled back. */
    private RuntimeException outside(String applicationId, String act, Caller caller) {
        if (!caller.scope().isEverywhere()) {
            transactions.inNew(() -> {
                try (Connection own = database.open()) {
                    return audit.record(own, AuditEntry.of(caller.name(), "POVERTY_" + act, shortened(applicationId), "OUT_OF_SCOPE", "not there or out of scope"));
                }
            });
        }
        return No.unknown();
    }

    /** A look that led to a refusal tells something about the person all the same. */
    public void refused(Member member, String action, Caller caller) {
        transactions.inNew(() -> {
            try (Connection own = database.open()) {
                return audit.record(own, new AuditEntry(caller.name(), action, member.who().certno(), TASK, null, "REFUSED", null));
            }
        });
    }

    /** Where the table leads, with its line in the application's life and in the audit; returns the new state. */
    public PovertyState move(Connection connection, Stored stored, PovertyAct act, String note, String by) throws SQLException {
        PovertyState to = StateTable.find(stored.state(), act).map(Transition::to).orElse(null);
        return move(connection, stored, act, to == null ? StateTable.after(stored.state(), rule(stored).steps()) : to, note, by);
    }

    /** Elsewhere than the table's ordinary way: what its condition says. */
    public PovertyState move(Connection connection, Stored stored, PovertyAct act, PovertyState to, String note, String by) throws SQLException {
        Instant now = now();
        new Applications(connection).move(stored, to, now);
        new Life(connection).step(stored.applicationId(), act, by, now, stored.state(), to, note);
        audit.record(connection, AuditEntry.of(by, "POVERTY_" + act, stored.applicationNo(), "CHANGED", stored.state() + " → " + to));
        return to;
    }

    /** The rule of its class on the day it was handed in, or of today for a draft. */
    public PovertyClass rule(Stored stored) {
        return rule(stored.povertyClass(), stored.appliedOn() == null ? today() : stored.appliedOn());
    }

    public PovertyClass rule(int povertyClass, LocalDate on) {
        return policies.current().findPovertyClass(povertyClass, on, clock.instant()).orElseThrow(() -> No.unfit("povertyClass",
                "政策表中没有因病支出型" + povertyClass + "类在 " + on + " 的标准，请联系管理员"));
    }

    public boolean isWorkingDay(LocalDate day) {
        return policies.current().isWorkingDay(day, clock.instant());
    }

    public Policies policies() {
        return policies;
    }

    /** One event, by which each of the household is found. */
    public void lookedAt(Connection connection, Stored stored, List<Member> members, String action, Caller caller) {
        lookedAt(connection, stored, members, action, Disclosure.SHOWN, caller);
    }

    /** @param outcome of {@link Disclosure}: masked or whole */
    public void lookedAt(Connection connection, Stored stored, List<Member> members, String action, String outcome, Caller caller) {
        note(connection, new Look(AuditEntry.of(caller.name(), action, stored.applicationNo(), outcome, stored.state().name())
                .forPurpose(TASK), members.stream().map(member -> new Seen(member.who().certno(), stored.state().name())).toList()));
    }

    public void note(Connection connection, AuditEntry entry) {
        audit.record(connection, entry);
    }

    public void note(Connection connection, Look look) {
        audit.record(connection, look);
    }

    private static String shortened(String id) {
        return id.length() > 60 ? id.substring(0, 60) : id;
    }
}
