package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.premium.WorkChange;
import yibao.premium.WorkDone;
import yibao.premium.WorkSelection;
import yibao.premium.control.PremiumGate;
import yibao.premium.control.Standing;
import yibao.premium.control.WorkRules;
import yibao.premium.entity.Standings;
import yibao.premium.entity.WorkAct;

/**
 * Marks one difference or many with a state, an owner and a note. All that can be done is done in one transaction,
 * the rest is counted by reason; what is to be waived goes to a second person as one proposal.
 */
@Stateless
public class WorkingDifferences {

    /** Named ones in one act; a filter may find any number. */
    public static final int MOST_NAMED = 5_000;

    private ShowingReconciliation showing;
    private ProposingWaiver waivers;
    private Database database;
    private Audit audit;
    private Clock clock;

    protected WorkingDifferences() {
    }

    @Inject
    public WorkingDifferences(ShowingReconciliation showing, ProposingWaiver waivers, Database database, Audit audit,
            Clock clock) {
        this.showing = showing;
        this.waivers = waivers;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws BusinessProblem NOT_RECONCILED, TOO_MANY, NOTHING_WANTED */
    public WorkDone work(CoverageYear of, WorkSelection selection, WorkChange wanted, Caller caller)
            throws SQLException {
        refuseEmpty(wanted);
        refuseTooMany(selection);
        try (Connection connection = database.open()) {
            PremiumGate.toWork(connection);
            String run = showing.getLatestRun(of);
            List<Standing> found = new Standings(connection, run, caller.scope()).list(selection);
            Sorted sorted = new Sorted();
            if (selection instanceof WorkSelection.Named named) {
                sorted.unknown(new Missing(connection, audit, of, run).count(named.ids(), found, caller));
            }
            found.forEach(standing -> sorted.add(standing, WorkRules.decide(standing, wanted)));
            new WorkAct(connection, of, caller.name(), clock.instant().truncatedTo(ChronoUnit.MICROS))
                    .write(sorted.done);
            String proposalId = waivers.propose(connection, of, sorted.needSecond, caller);
            audit.record(connection, AuditEntry.of(caller.name(), "WORK_DIFFERENCES", of.toString(), "CHANGED",
                    sorted.describe(wanted)));
            return sorted.answer(proposalId);
        }
    }

    private static void refuseEmpty(WorkChange wanted) {
        if (wanted.state() == null && wanted.owner() == null && wanted.note() == null) {
            throw new BusinessProblem("premium", "NOTHING_WANTED", 422, "请至少填写状态、责任方、备注中的一项", "state");
        }
    }

    private static void refuseTooMany(WorkSelection selection) {
        if (selection instanceof WorkSelection.Named named && named.ids().size() > MOST_NAMED) {
            throw new BusinessProblem("premium", "TOO_MANY", 422,
                    "一次最多选择 " + MOST_NAMED + " 条差异，更多的请按筛选条件办理", "ids");
        }
    }

    /** Differences by what becomes of them. */
    private static final class Sorted {

        private final List<Standing.Marked> done = new ArrayList<>();
        private final List<Standing.Marked> needSecond = new ArrayList<>();
        private final Map<WorkRules.Refused, Integer> refused = new LinkedHashMap<>();
        private int unchanged;

        void add(Standing standing, WorkRules.Decision decision) {
            if (decision instanceof WorkRules.Done it) {
                done.add(new Standing.Marked(standing, it.marks()));
            } else if (decision instanceof WorkRules.NeedsSecond it) {
                needSecond.add(new Standing.Marked(standing, it.marks()));
            } else if (decision instanceof WorkRules.Refused it) {
                refused.merge(it, 1, Integer::sum);
            } else {
                unchanged++;
            }
        }

        void unknown(int count) {
            if (count > 0) {
                refused.put(Missing.REFUSED, count);
            }
        }

        WorkDone answer(String proposalId) {
            return new WorkDone(done.size(), unchanged, needSecond.size(), proposalId, refused.entrySet().stream()
                    .map(entry -> new WorkDone.Refused(entry.getKey().code(), entry.getKey().message(), entry.getValue()))
                    .toList());
        }

        String describe(WorkChange wanted) {
            return (wanted.state() == null ? "" : "state " + wanted.state() + ", ") + done.size() + " changed, "
                    + needSecond.size() + " proposed, " + unchanged + " unchanged, "
                    + refused.values().stream().mapToInt(Integer::intValue).sum() + " refused";
        }
    }
}
