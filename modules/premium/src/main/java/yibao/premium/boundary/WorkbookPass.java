package yibao.premium.boundary;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import yibao.kernel.audit.Audit;
import yibao.kernel.db.Sql;
import yibao.kernel.sheet.SheetRow;
import yibao.premium.WorkSelection;
import yibao.premium.WorkState;
import yibao.premium.control.ResolutionColumns;
import yibao.premium.control.Standing;
import yibao.premium.control.Wishes;
import yibao.premium.control.WorkbookReading;
import yibao.premium.entity.Resolutions;
import yibao.premium.entity.Standings;
import yibao.premium.entity.WorkAct;

/** One way through a workbook from its first row to its last, portion by portion. */
final class WorkbookPass {

    private final Connection connection;
    private final Audit audit;
    private final Resolutions.Kept kept;
    private final String run;
    private final Set<String> seen = new HashSet<>();
    private final List<Standing.Marked> proposed = new ArrayList<>();
    private Resolutions.Counts counts = Resolutions.Counts.NONE;
    private long done;

    WorkbookPass(Connection connection, Audit audit, Resolutions.Kept kept, String run) {
        this.connection = connection;
        this.audit = audit;
        this.kept = kept;
        this.run = run;
    }

    /** Nothing is written. */
    boolean isAnyRefused(WorkbookReading workbook, LongConsumer progress) throws SQLException, IOException {
        workbook.forEach((columns, rows) -> {
            counts = counts.plus(decide(columns, rows).answers());
            progress.accept(done += rows.size());
        });
        return counts.refused() > 0;
    }

    /** Each portion is decided, done and answered before the next. @param refuseAll because one of them is refused */
    void answer(WorkbookReading workbook, WorkAct act, boolean refuseAll, LongConsumer progress) throws SQLException, IOException {
        Resolutions resolutions = new Resolutions(connection);
        resolutions.insertHeader(kept.resolutionId(), workbook.header());
        workbook.forEach((columns, rows) -> {
            Wishes decided = decide(columns, rows);
            if (refuseAll) {
                decided.refuseAll();
            }
            act.add(decided.accepted());
            proposed.addAll(decided.proposed());
            counts = counts.plus(decided.answers());
            resolutions.insertRows(kept.resolutionId(), rows, decided.answers());
            progress.accept(done += rows.size());
        });
        act.end();
    }

    List<Standing.Marked> proposed() {
        return proposed;
    }

    Resolutions.Counts counts() {
        return counts;
    }

    private Wishes decide(ResolutionColumns columns, List<SheetRow> rows) throws SQLException {
        List<ResolutionColumns.Wish> wishes = rows.stream().filter(row -> !columns.isHint(row)).map(columns::read).toList();
        List<String> ids = wishes.stream().map(ResolutionColumns.Wish::diffId).distinct().toList();
        Map<String, Standing> now = new Standings(connection, run, kept.caller().scope())
                .list(new WorkSelection.Named(ids)).stream()
                .collect(Collectors.toMap(Standing::diffId, Function.identity()));
        new Missing(connection, audit, kept.of(), run).count(ids, now.values(), kept.caller());
        Wishes decided = new Wishes(now, asDownloaded(wishes, now), seen);
        wishes.forEach(decided::add);
        return decided;
    }

    /** Only of what has changed since it was downloaded. */
    private Map<String, Standing.Marks> asDownloaded(List<ResolutionColumns.Wish> wishes, Map<String, Standing> now) throws SQLException {
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
