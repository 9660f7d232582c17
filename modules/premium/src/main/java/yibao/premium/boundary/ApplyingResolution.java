package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.premium.ResolutionView;
import yibao.premium.control.PremiumGate;
import yibao.premium.control.WorkbookReading;
import yibao.premium.entity.Resolutions;
import yibao.premium.entity.WorkAct;

/** Does what a workbook says, in the caller's transaction: all good rows at once, every row answered. */
@ApplicationScoped
public class ApplyingResolution {

    private ShowingReconciliation showing;
    private ProposingWaiver waivers;
    private Database database;
    private Audit audit;
    private Clock clock;

    protected ApplyingResolution() {
    }

    @Inject
    public ApplyingResolution(ShowingReconciliation showing, ProposingWaiver waivers, Database database, Audit audit,
            Clock clock) {
        this.showing = showing;
        this.waivers = waivers;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Told how far it has come, from its first rows on; may end the work by an exception. */
    interface Steps {
        void report(String phase, long done, long total);
    }

    /** Memory does not grow with the rows, but for their ids and those that a second person must see. */
    void apply(Resolutions.Kept kept, WorkbookReading workbook, Steps steps) throws SQLException, IOException {
        int rows = workbook.countAll(read -> steps.report("stage", read, 0));
        steps.report("check", 0, rows);
        try (Connection connection = database.open()) {
            PremiumGate.toWork(connection);
        }
        String run = showing.getLatestRun(kept.of());
        try (Connection connection = database.open()) {
            Resolutions resolutions = new Resolutions(connection);
            resolutions.read(kept.resolutionId(), rows);
            WorkAct act = new WorkAct(connection, kept.of(), kept.caller().name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            boolean refused = kept.allOrNothing() && new WorkbookPass(connection, audit, kept, run)
                    .isAnyRefused(workbook, done -> steps.report("check", done, rows));
            WorkbookPass pass = new WorkbookPass(connection, audit, kept, run);
            pass.answer(workbook, act, refused, done -> steps.report("apply", done, rows));
            String proposalId = waivers.propose(connection, kept.of(), pass.proposed(), kept.caller());
            resolutions.finish(kept.resolutionId(), pass.counts(), proposalId);
            audit.record(connection, AuditEntry.of(kept.caller().name(), "RESOLVE_DIFFERENCES", kept.of().toString(),
                    "DONE", kept.resolutionId() + ": " + pass.counts().words()));
        }
    }

    ResolutionView view(String resolutionId) throws SQLException {
        try (Connection connection = database.open()) {
            return new Resolutions(connection).view(resolutionId);
        }
    }
}
