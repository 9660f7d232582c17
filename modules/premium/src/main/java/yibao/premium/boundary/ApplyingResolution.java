package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.kernel.sheet.SheetRow;
import yibao.premium.ResolutionView;
import yibao.premium.WorkSelection;
import yibao.premium.WorkState;
import yibao.premium.control.PremiumGate;
import yibao.premium.control.ResolutionColumns;
import yibao.premium.control.Standing;
import yibao.premium.control.Wishes;
import yibao.premium.entity.Resolutions;
import yibao.premium.entity.Standings;
import yibao.premium.entity.WorkAct;

/** Does what a workbook says, in the caller's transaction: all good rows at once, every row answered. */
@ApplicationScoped
public class ApplyingResolution {

    private static final int REPORT_EVERY = 500;

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

    ResolutionView apply(Resolutions.Kept kept, IntConsumer progress) throws SQLException {
        try (Connection connection = database.open()) {
            PremiumGate.toWork(connection);
        }
        String run = showing.getLatestRun(kept.of());
        try (Connection connection = database.open()) {
            Resolutions resolutions = new Resolutions(connection);
            List<SheetRow> rows = resolutions.rows(kept.resolutionId());
            ResolutionColumns columns = new ResolutionColumns(rows.get(0).cells());
            List<ResolutionColumns.Wish> wishes = rows.stream().skip(1).filter(row -> !columns.isHint(row))
                    .map(columns::read).toList();
            Wishes decided = decide(connection, kept, run, wishes, progress);
            if (kept.allOrNothing()) {
                decided.allOrNothing();
            }
            new WorkAct(connection, kept.of(), kept.caller().name(), clock.instant().truncatedTo(ChronoUnit.MICROS))
                    .write(decided.accepted());
            String proposalId = waivers.propose(connection, kept.of(), decided.proposed(), kept.caller());
            resolutions.answer(kept.resolutionId(), decided.answers());
            resolutions.finish(kept.resolutionId(), decided.answers(), proposalId);
            ResolutionView view = resolutions.view(kept.resolutionId());
            audit.record(connection, AuditEntry.of(kept.caller().name(), "RESOLVE_DIFFERENCES", kept.of().toString(),
                    "DONE", kept.resolutionId() + ": " + view.accepted() + " accepted, " + view.unchanged()
                            + " unchanged, " + view.proposed() + " proposed, " + view.refused() + " refused"));
            return view;
        }
    }

    private Wishes decide(Connection connection, Resolutions.Kept kept, String run,
            List<ResolutionColumns.Wish> wishes, IntConsumer progress) throws SQLException {
        List<String> ids = wishes.stream().map(ResolutionColumns.Wish::diffId).distinct().toList();
        Map<String, Standing> now = new Standings(connection, run, kept.caller().scope())
                .list(new WorkSelection.Named(ids)).stream()
                .collect(Collectors.toMap(Standing::diffId, Function.identity()));
        new Missing(connection, audit, kept.of(), run).count(ids, now.values(), kept.caller());
        Wishes decided = new Wishes(now, asDownloaded(connection, wishes, now));
        int done = 0;
        for (ResolutionColumns.Wish wish : wishes) {
            decided.add(wish);
            if (++done % REPORT_EVERY == 0) {
                progress.accept(done);
            }
        }
        return decided;
    }

    /** Only of what has changed since it was downloaded. */
    private static Map<String, Standing.Marks> asDownloaded(Connection connection, List<ResolutionColumns.Wish> wishes,
            Map<String, Standing> now) throws SQLException {
        Map<String, Standing.Marks> then = new HashMap<>();
        for (ResolutionColumns.Wish wish : wishes) {
            Standing standing = now.get(wish.diffId());
            if (standing == null || wish.fault() != null || standing.version() == wish.version()) {
                continue;
            }
            if (wish.version() == 0) {
                then.put(wish.diffId(), Standing.Marks.NONE);
                continue;
            }
            Sql.find(connection, row -> new Standing.Marks(WorkState.valueOf(row.getString(1)), row.getString(2),
                    row.getString(3), row.getString(4)), "select state, owner, note, reason from difference_work_change "
                            + "where diff_id = ? and version = ?", wish.diffId(), wish.version())
                    .ifPresent(marks -> then.put(wish.diffId(), marks));
        }
        return then;
    }
}
