package yibao.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import yibao.enrolment.LapsedFilter;
import yibao.enrolment.LapsedInTown;
import yibao.enrolment.LapsedPerson;
import yibao.enrolment.control.CoverageDay;
import yibao.enrolment.entity.LapsedPeople;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.AgeBand;
import yibao.kernel.policy.FollowUpState;
import yibao.kernel.policy.Policies;

/** Shows who was insured last year and is not yet this year, a page at a time; each page shown is remembered. */
@Stateless
public class ListingLapsed {
    /** Why somebody looks who says nothing else. */
    static final String TASK = "断保跟进";

    private Database database;
    private Policies policies;
    private Audit audit;
    private Clock clock;

    protected ListingLapsed() {
    }

    @Inject
    public ListingLapsed(Database database, Policies policies, Audit audit, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    public long count(LapsedFilter filter, Caller caller) {
        try (var connection = database.open()) {
            return new LapsedPeople(connection, caller.scope()).count(filter);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** By town, of everybody the caller may see. */
    public List<LapsedInTown> byTown(int year, Caller caller) {
        try (var connection = database.open()) {
            return new LapsedPeople(connection, caller.scope()).byTown(year);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** @param after the line of the last one seen, 0 to begin */
    public List<LapsedPerson> pageAfter(LapsedFilter filter, int after, int limit, Caller caller) {
        try (var connection = database.open()) {
            var page = new LapsedPeople(connection, caller.scope()).after(filter, after, limit);
            remember(connection, filter, "after " + after, page, caller);
            return page;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** @param place of the first one in the filtered list, from 0 */
    public List<LapsedPerson> pageFrom(LapsedFilter filter, long place, int limit, Caller caller) {
        try (var connection = database.open()) {
            var page = new LapsedPeople(connection, caller.scope()).from(filter, place, limit);
            remember(connection, filter, "from " + place, page, caller);
            return page;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** The codes a mark may carry in a year. */
    public List<FollowUpState> followUpStates(int year) {
        return policies.current().listFollowUpStates(CoverageDay.of(year, LocalDate.now(clock)), clock.instant());
    }

    public List<AgeBand> ageBands(int year) {
        return policies.current().listAgeBands(CoverageDay.of(year, LocalDate.now(clock)), clock.instant());
    }

    private void remember(Connection connection, LapsedFilter filter, String where, List<LapsedPerson> page, Caller caller) {
        audit.record(connection, new Look(AuditEntry.of(caller.name(), "READ_LAPSED", String.valueOf(filter.year()), "SHOWN",
                (filter.town() == null ? "all towns" : filter.town()) + ", " + where + ", " + page.size() + " people").forPurpose(TASK),
                page.stream().map(ListingLapsed::seen).toList()));
    }

    static Seen seen(LapsedPerson person) {
        return new Seen(person.who().certno(), person.situation() + " " + person.paidNow());
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("断保名单无法读取", failure);
    }
}
