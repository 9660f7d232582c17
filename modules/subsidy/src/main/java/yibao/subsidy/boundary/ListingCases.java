package yibao.subsidy.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.premium.CoverageYear;
import yibao.subsidy.CaseFilter;
import yibao.subsidy.CaseList;
import yibao.subsidy.SubsidyCase;
import yibao.subsidy.entity.Cases;

/** Shows the lists that make themselves, a page at a time; each page shown is remembered. */
@Stateless
public class ListingCases {

    /** Why somebody looks who says nothing else. */
    static final String TASK = "资助名单核对";

    private Database database;
    private Audit audit;

    protected ListingCases() {
    }

    @Inject
    public ListingCases(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** @param open of them those that nobody has touched; {@code amount} yuan as text */
    public record Count(CaseList list, long rows, long open, String amount) {
        public String label() {
            return list.label();
        }
    }

    /** All six, of what the caller may see. */
    public List<Count> counts(CoverageYear of, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            Cases cases = new Cases(connection, caller.scope());
            List<Count> counts = new ArrayList<>();
            for (CaseList list : CaseList.values()) {
                CaseFilter all = CaseFilter.of(of, list);
                CaseFilter open = new CaseFilter(of, list, yibao.subsidy.CaseState.OPEN, null, null, true, null);
                counts.add(new Count(list, cases.count(all), cases.count(open), cases.sum(all).toString()));
            }
            return counts;
        }
    }

    public long count(CaseFilter filter, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            return new Cases(connection, caller.scope()).count(filter);
        }
    }

    /** @param after the number of the last one seen, 0 to begin */
    public List<SubsidyCase> pageAfter(CaseFilter filter, long after, int limit, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            return remembered(connection, filter, new Cases(connection, caller.scope()).after(filter, after, limit), caller);
        }
    }

    /** @param place of the first one in the filtered list, from 0 */
    public List<SubsidyCase> pageFrom(CaseFilter filter, long place, int limit, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            return remembered(connection, filter, new Cases(connection, caller.scope()).from(filter, place, limit), caller);
        }
    }

    private List<SubsidyCase> remembered(Connection connection, CaseFilter filter, List<SubsidyCase> page, Caller caller) {
        audit.record(connection, new Look(AuditEntry.of(caller.name(), "READ_SUBSIDY_LIST", filter.of() + " " + filter.list(), "SHOWN",
                page.size() + " people").forPurpose(TASK), page.stream().map(ListingCases::seen).toList()));
        return page;
    }

    static Seen seen(SubsidyCase row) {
        return new Seen(row.who().certno(), row.list() + " " + row.amount());
    }
}
