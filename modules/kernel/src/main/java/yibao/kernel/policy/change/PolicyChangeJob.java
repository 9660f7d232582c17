package yibao.kernel.policy.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Clocks;
import yibao.kernel.platform.Database;

/**
 * Puts a confirmed change into force. The worker has said beforehand since when it writes, and whoever answers in
 * between answers as of just before: so no answer claims to have known a rule it was not decided by.
 */
@ApplicationScoped
public class PolicyChangeJob implements JobHandler {
    public static final String KIND = "CHANGE_POLICY";
    private KeptChanges changes;
    private Drafts drafts;
    private Audit audit;
    private Database database;

    protected PolicyChangeJob() {}

    @Inject
    public PolicyChangeJob(KeptChanges changes, Drafts drafts, Audit audit, Database database) {
        this.changes = changes;
        this.drafts = drafts;
        this.audit = audit;
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException {
        var change = changes.find(job.subject()).orElseThrow();
        var book = drafts.bookWith(change.draft(), job.knownFrom());
        var row = DraftedRow.of(change.draft(), book, job.knownFrom());
        var fields = drafts.changes(change.draft(), row, job.knownFrom());
        if (!changes.putIntoForce(change.changeId(), job.knownFrom())) {
            return "此前已经生效";
        }
        try (var connection = database.open()) {
            audit.record(connection, AuditEntry.of(change.confirmedBy(), "POLICY_CHANGED", change.draft().table() + "/" + row.key(), "DONE",
                    KeptChanges.nameOf(change.changeId()) + "，提议 " + change.proposedBy()).with(fields));
        }
        return PolicyWords.title(change.draft(), row) + "，获知时间 " + job.knownFrom().atZone(Clocks.BUREAU).toLocalDateTime();
    }
}
