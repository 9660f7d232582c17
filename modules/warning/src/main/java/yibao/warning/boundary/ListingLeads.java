package yibao.warning.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.FollowUpState;
import yibao.kernel.policy.Policies;
import yibao.warning.Lead;
import yibao.warning.LeadFilter;
import yibao.warning.LeadsInTown;
import yibao.warning.control.Window;
import yibao.warning.entity.Leads;

/** 制度找人: shows who fits a benefit and has not applied, a page at a time; each page shown is remembered. */
@Stateless
public class ListingLeads {
    /** Why somebody looks who says nothing else. */
    static final String TASK = "制度找人";

    private Database database;
    private Policies policies;
    private Audit audit;
    private Clock clock;

    public ListingLeads() {}

    @Inject
    public ListingLeads(Database database, Policies policies, Audit audit, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    public long count(LeadFilter filter, Caller caller) {
        try (Connection connection = database.open()) {
            return new Leads(connection, caller.scope()).count(filter);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** Whom nobody has brought to an end. */
    public long countUnfinished(int year, Caller caller) {
        var closing = states(year).stream().filter(FollowUpState::closes).map(FollowUpState::code).toList();
        try (Connection connection = database.open()) {
            return new Leads(connection, caller.scope()).countUnfinished(year, closing);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** By town, of everybody the caller may see. */
    public List<LeadsInTown> byTown(int year, Caller caller) {
        try (Connection connection = database.open()) {
            return new Leads(connection, caller.scope()).byTown(year);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** @param after the number of the last one seen, 0 to begin */
    public List<Lead> pageAfter(LeadFilter filter, long after, int limit, Caller caller) {
        try (Connection connection = database.open()) {
            var page = new Leads(connection, caller.scope()).after(filter, after, limit);
            remember(connection, filter, "after " + after, page, caller);
            return page;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** By town, the heaviest burden first. @param place of the first one, from 0 */
    public List<Lead> pageFrom(LeadFilter filter, long place, int limit, Caller caller) {
        try (Connection connection = database.open()) {
            var page = new Leads(connection, caller.scope()).from(filter, place, limit);
            remember(connection, filter, "from " + place, page, caller);
            return page;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** What a mark may say in a year. */
    public List<FollowUpState> states(int year) {
        return policies.current().listFindingStates(Window.lastDay(year, LocalDate.now(clock)), clock.instant());
    }

    private void remember(Connection connection, LeadFilter filter, String where, List<Lead> page, Caller caller) {
        audit.record(connection, new Look(AuditEntry.of(caller.name(), "READ_LEADS", String.valueOf(filter.year()), Disclosure.SHOWN,
                filter.places() + ", " + where + ", " + page.size() + " people").forPurpose(TASK), page.stream().map(ListingLeads::seen).toList()));
    }

    static Seen seen(Lead lead) {
        return new Seen(lead.who().certno(), lead.reason() + " " + lead.burden());
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("找人清单无法读取", failure);
    }
}
