package yibao.assistance.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import yibao.assistance.CheckUnknown;
import yibao.assistance.Recomputation;
import yibao.assistance.control.AnswerText;
import yibao.assistance.control.Deciding;
import yibao.assistance.entity.EligibilityChecks;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;

/** Decides an old question again with what was known then, and says whether the answer is still word for word the same. */
@Stateless
public class RecomputingCheck {
    private Deciding deciding;
    private EligibilityChecks checks;
    private Policies policies;
    private Audit audit;
    private Database database;

    public RecomputingCheck() {}

    @Inject
    public RecomputingCheck(Deciding deciding, EligibilityChecks checks, Policies policies, Audit audit, Database database) {
        this.deciding = deciding;
        this.checks = checks;
        this.policies = policies;
        this.audit = audit;
        this.database = database;
    }

    /** @throws CheckUnknown where there is no such check */
    public Recomputation recompute(String checkId, Caller caller) {
        database.ready();
        var check = checks.find(checkId).orElseThrow(CheckUnknown::new);
        var question = check.question();
        var policy = policies.current();
        var then = AnswerText.read(check.answer());
        var now = deciding.decideAgain(question, check.scope(), policy, check.settlementRun()).answer().withCheckId(checkId);
        boolean equal = AnswerText.write(now).equals(check.answer());
        writeAudit(new AuditEntry(caller.name(), "ELIGIBILITY_RECOMPUTED", question.certNo(), ShowingChecks.REVIEW, checkId, equal ? "EQUAL" : "DIFFERS", null));
        return new Recomputation(equal, policy.versionAt(question.knownAt()).equals(check.policyVersion()), then, now);
    }

    private void writeAudit(AuditEntry entry) {
        try (var connection = database.open()) {
            audit.record(connection, entry);
        } catch (SQLException failure) {
            throw new IllegalStateException("审计记录无法写入", failure);
        }
    }
}
