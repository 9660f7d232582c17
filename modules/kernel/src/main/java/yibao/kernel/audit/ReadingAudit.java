package yibao.kernel.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;

/** The operation log for those who watch over it: an auditor reads all, an administrator nothing of what concerns a person. */
@Stateless
public class ReadingAudit {
    static final String TASK = "日志审计";
    private Database database;
    private VerifyingAudit verifying;
    private Audit audit;

    public ReadingAudit() {}

    @Inject
    public ReadingAudit(Database database, VerifyingAudit verifying, Audit audit) {
        this.database = database;
        this.verifying = verifying;
        this.audit = audit;
    }

    /**
     * At most {@code size} events after {@code cursor}, null for the first page. Who looks for a person leaves an event.
     *
     * @throws BusinessProblem AUDIT_PERSON where somebody other than an auditor asks for a person
     */
    public AuditPage page(AuditFilter filter, Long cursor, int size, Caller caller) {
        boolean seesPeople = caller.has(Role.AUDITOR);
        if (filter.certNo() != null && !seesPeople) {
            throw new BusinessProblem("audit", "AUDIT_PERSON", 403, "只有审计人员可以按个人查询日志");
        }
        try (var connection = database.open()) {
            var subject = audit.key().subject(filter.certNo());
            var found = new AuditStore(connection).page(filter, subject, cursor == null ? filter.start() : cursor, size);
            var answers = new LookStore(connection).answers(subject, found);
            if (filter.certNo() != null && cursor == null) {
                audit.record(connection, new AuditEntry(caller.name(), "AUDIT_READ", filter.certNo(), TASK, null, "SHOWN", found.size() + " 条"));
            }
            return AuditPage.of(seesPeople ? found : found.stream().map(ReadingAudit::withoutPerson).toList(), answers, size);
        } catch (SQLException failure) {
            throw new AuditUnavailable("审计记录无法读取", failure);
        }
    }

    /** Every act that was ever recorded, by its code. */
    public List<String> listActions() {
        try (Connection connection = database.open()) {
            return new AuditStore(connection).actions();
        } catch (SQLException failure) {
            throw new AuditUnavailable("审计记录无法读取", failure);
        }
    }

    /** Recomputes everything: long for a long chain. */
    public Verdict verify() {
        try (var connection = database.open()) {
            return verifying.verify(connection);
        } catch (SQLException failure) {
            throw new AuditUnavailable("审计记录无法读取", failure);
        }
    }

    /** That something was done to somebody and by whom, and nothing that could tell to whom. */
    private static AuditEvent withoutPerson(AuditEvent event) {
        return event.subject() == null && event.people() == null ? event : new AuditEvent(event.seq(), event.happened(), event.actor(), event.action(), null, null, null,
                event.outcome(), null, null, null, event.prevHash(), event.hash());
    }
}
