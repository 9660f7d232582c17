package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.foureyes.Proposal;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.premium.WorkSelection;
import yibao.premium.control.PremiumGate;
import yibao.premium.control.Standing;
import yibao.premium.entity.Standings;
import yibao.premium.entity.Waiver;
import yibao.premium.entity.WorkAct;

/** Waives differences when a second person agrees: all of the proposal or none, and only as they were proposed. */
@ApplicationScoped
public class WaiverHandler implements ProposalHandler {

    public static final String KIND = "WAIVE_DIFFERENCES";

    private ShowingReconciliation showing;
    private Database database;
    private Clock clock;

    protected WaiverHandler() {
    }

    @Inject
    public WaiverHandler(ShowingReconciliation showing, Database database, Clock clock) {
        this.showing = showing;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Key.TAX, Role.Key.OPERATOR);
    }

    @Override
    public void check(Proposal proposal, Caller caller) {
        try (Connection connection = database.open()) {
            getUnchanged(connection, proposal, caller);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public String apply(Proposal proposal, Caller confirmedBy) {
        try (Connection connection = database.open()) {
            PremiumGate.toWork(connection);
            List<Standing.Marked> all = getUnchanged(connection, proposal, confirmedBy);
            new WorkAct(connection, yearOf(proposal), proposal.proposedBy() + "+" + confirmedBy.name(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS)).write(all);
            return all.size() + " 条差异已免予处理";
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws BusinessProblem WAIVER_OUTDATED where one has changed, is gone, or lies outside the caller's scope */
    private List<Standing.Marked> getUnchanged(Connection connection, Proposal proposal, Caller caller)
            throws SQLException {
        Waiver waiver = Waiver.read(connection, proposal.subject().substring(proposal.subject().lastIndexOf('/') + 1));
        if (!proposal.payload().contains("\"" + waiver.digest() + "\"")) {
            throw outdated(waiver.items().size());
        }
        Map<String, Standing> now = new Standings(connection, showing.getLatestRun(yearOf(proposal)), caller.scope())
                .list(new WorkSelection.Named(waiver.items().stream().map(Waiver.Item::diffId).toList())).stream()
                .collect(Collectors.toMap(Standing::diffId, Function.identity()));
        List<Standing.Marked> all = new ArrayList<>();
        for (Waiver.Item item : waiver.items()) {
            Standing standing = now.get(item.diffId());
            if (standing != null && item.isOf(standing)) {
                all.add(new Standing.Marked(standing, item.marks()));
            }
        }
        if (all.size() < waiver.items().size()) {
            throw outdated(waiver.items().size() - all.size());
        }
        return all;
    }

    private static CoverageYear yearOf(Proposal proposal) {
        return CoverageYear.parse(proposal.subject().substring(0, proposal.subject().lastIndexOf('/')));
    }

    private static BusinessProblem outdated(int count) {
        return new BusinessProblem("premium", "WAIVER_OUTDATED", 409, count
                + " 条差异在提出后有变化或不在您的数据范围内，整份申请不能确认，请退回后重新提出");
    }
}
