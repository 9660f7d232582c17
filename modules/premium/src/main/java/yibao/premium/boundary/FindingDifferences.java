package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.LookInPortions;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.premium.CoverageYear;
import yibao.premium.DeskDifference;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceOrder;
import yibao.premium.DifferencePage;
import yibao.premium.DifferenceType;
import yibao.premium.Finding;
import yibao.premium.SideFinding;
import yibao.premium.TypeCount;
import yibao.premium.control.DeskRows;

/** Finds the differences of the latest reconciliation, of people whom the caller may see; every look is audited. */
@Stateless
public class FindingDifferences {
    /** Why somebody looks who says nothing else. */
    private static final String TASK = "差异核对";

    private ShowingReconciliation showing;
    private Database database;
    private Audit audit;
    private Transactions transactions;

    protected FindingDifferences() {
    }

    @Inject
    public FindingDifferences(ShowingReconciliation showing, Database database, Audit audit,
            Transactions transactions) {
        this.showing = showing;
        this.database = database;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * @param offset     how many come before the page
     * @param disclosure how the numbers are going to be shown
     * @throws yibao.kernel.problem.BusinessProblem NOT_RECONCILED
     */
    public DifferencePage find(CoverageYear of, DifferenceFilter filter, DifferenceOrder order, long offset, int size,
            Disclosure disclosure, Caller caller) throws SQLException {
        String run = showing.getLatestRun(of);
        try (Connection connection = database.open()) {
            DeskRows rows = new DeskRows(connection, run, caller.scope());
            long count = rows.count(filter);
            List<DeskDifference> page = rows.page(filter, order, offset, size, count);
            audit.record(connection, new Look(new AuditEntry(caller.name(), "READ_DIFFERENCES", filter.certNo(),
                    disclosure.purposeOr(TASK), of.toString(), isHidden(connection, run, filter, count, caller) ? "OUT_OF_SCOPE"
                            : disclosure.outcome(), described(filter) + ", " + page.size() + " of " + count + " from " + offset),
                    page.stream().map(FindingDifferences::seen).toList()));
            return new DifferencePage(run, count, page);
        }
    }

    /** How many fit; nobody is shown. @throws yibao.kernel.problem.BusinessProblem NOT_RECONCILED */
    public long count(CoverageYear of, DifferenceFilter filter, Caller caller) throws SQLException {
        String run = showing.getLatestRun(of);
        try (Connection connection = database.open()) {
            return new DeskRows(connection, run, caller.scope()).count(filter);
        }
    }

    /** How many there are of each type. */
    public List<TypeCount> count(CoverageYear of, Caller caller) throws SQLException {
        List<Finding> types = new ArrayList<>(List.of(DifferenceType.values()));
        types.removeIf(type -> !((DifferenceType) type).isDifference());
        types.add(SideFinding.CROSS_INSURED);
        String run = showing.getLatestRun(of);
        List<TypeCount> counts = new ArrayList<>();
        try (Connection connection = database.open()) {
            DeskRows rows = new DeskRows(connection, run, caller.scope());
            for (Finding type : types) {
                counts.add(new TypeCount(type.name(), type.label(), rows.count(DifferenceFilter.ofType(type.name()))));
            }
        }
        return counts;
    }

    /** Streams in one transaction, so that the rows pass in portions; each portion is remembered before it is handed on. */
    public void export(CoverageYear of, String run, DifferenceFilter filter, DifferenceOrder order, Disclosure disclosure,
            Caller caller, LookInPortions.Taker<DeskDifference> taker) throws SQLException {
        AuditEntry entry = new AuditEntry(caller.name(), "EXPORT_DIFFERENCES", filter.certNo(), disclosure.purposeOr(TASK),
                of.toString(), disclosure.outcome(), described(filter) + ", lines of run " + run);
        LookInPortions<DeskDifference> look = new LookInPortions<>(
                new LookInPortions.Memory(audit, database, transactions), entry, FindingDifferences::seen, taker);
        try (Connection connection = database.open()) {
            new DeskRows(connection, run, caller.scope()).forEach(filter, order, look::take);
            look.end();
        }
    }

    private static Seen seen(DeskDifference difference) {
        return new Seen(difference.found().certno(), difference.found().type());
    }

    private static boolean isHidden(Connection connection, String run, DifferenceFilter filter, long count, Caller caller)
            throws SQLException {
        return filter.certNo() != null && count == 0 && !caller.scope().isEverywhere()
                && new DeskRows(connection, run, Scope.EVERYWHERE).count(filter) > 0;
    }

    private static String described(DifferenceFilter filter) {
        return (filter.type() == null ? "all types" : filter.type())
                + (filter.state() == null ? "" : " state " + filter.state())
                + (filter.owner() == null ? "" : " owner " + filter.owner())
                + (filter.townCode() == null ? "" : " town " + filter.townCode())
                + (filter.name() == null ? "" : " by name");
    }
}
