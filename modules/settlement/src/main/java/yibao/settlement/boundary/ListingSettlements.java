package yibao.settlement.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.kernel.problem.BusinessProblem;
import yibao.settlement.SettlementFilter;
import yibao.settlement.SettlementPage;
import yibao.settlement.SettlementView;
import yibao.settlement.control.Sight;
import yibao.settlement.control.Words;
import yibao.settlement.entity.SettlementSearch;
import yibao.settlement.entity.Versions.Version;

/** Finds settlements of people insured in the caller's divisions, the latest first; every look is audited. */
@Stateless
public class ListingSettlements {
    private Database database;
    private Policies policies;
    private Audit audit;
    private Clock clock;

    public ListingSettlements() {}

    @Inject
    public ListingSettlements(Database database, Policies policies, Audit audit, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param purpose why a person's settlements are wanted; null for the usual review
     * @param cursor  {@code next} of the page before, null or blank for the first
     * @throws BusinessProblem CURSOR_UNKNOWN
     */
    public SettlementPage list(SettlementFilter filter, String purpose, String cursor, int size, Caller caller) {
        var place = place(cursor);
        var words = new Words(policies.current().benefits(clock.instant()));
        try (Connection connection = database.open()) {
            var rows = new SettlementSearch(connection, filter, caller.scope()).page(place.time(), place.setlId(), size + 1);
            var shown = rows.stream().limit(size).toList();
            var outcome = shown.isEmpty() && isHidden(connection, filter, caller) ? "OUT_OF_SCOPE" : Disclosure.SHOWN;
            audit.record(connection, look(filter, purpose, outcome, shown, caller));
            var page = shown.stream().map(row -> words.view(row.line(), row.result())).toList();
            return new SettlementPage(page, rows.size() <= size ? null : cursor(page.get(size - 1)));
        } catch (SQLException failure) {
            throw new IllegalStateException("结算记录无法读取", failure);
        }
    }

    private static Look look(SettlementFilter filter, String purpose, String outcome, List<Version> shown, Caller caller) {
        return new Look(new AuditEntry(caller.name(), "SETTLEMENTS_LISTED", filter.who() == null ? null : filter.who().certno(),
                purpose == null || purpose.isBlank() ? Sight.TASK : purpose, filter.setlId(), outcome, shown.size() + " lines"),
                shown.stream().map(row -> new Seen(row.line().who().certno(), row.line().setlId() + " " + row.result().state())).toList());
    }

    private static boolean isHidden(Connection connection, SettlementFilter filter, Caller caller) throws SQLException {
        return (filter.who() != null || filter.setlId() != null) && !caller.scope().isEverywhere()
                && new SettlementSearch(connection, filter, Scope.EVERYWHERE).count() > 0;
    }

    /** How many there are. */
    public long count(SettlementFilter filter, Caller caller) {
        try (Connection connection = database.open()) {
            return new SettlementSearch(connection, filter, caller.scope()).count();
        } catch (SQLException failure) {
            throw new IllegalStateException("结算记录无法读取", failure);
        }
    }

    private record Place(LocalDateTime time, String setlId) {}

    private static String cursor(SettlementView last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((last.setlTime() + "|" + last.setlId()).getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return new Place(null, null);
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            return new Place(LocalDateTime.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException foreign) {
            throw new BusinessProblem("settlement", "CURSOR_UNKNOWN", 400, "分页游标有误，请从第一页重新查询", "cursor");
        }
    }
}
