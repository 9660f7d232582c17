package yibao.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import yibao.enrolment.IdentityCase;
import yibao.enrolment.IdentityReason;
import yibao.enrolment.IdentityVerdict;
import yibao.enrolment.IdentityView;
import yibao.enrolment.IdentityView.Earlier;
import yibao.enrolment.PersonRef;
import yibao.enrolment.Register;
import yibao.enrolment.entity.IdentityCases;
import yibao.enrolment.entity.Registers;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.db.Conditions;
import yibao.kernel.db.Slice;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** Shows the doubtful identities, and one of them with its two registers side by side. */
@Stateless
public class ListingIdentityCases {
    private Database database;
    private Audit audit;

    protected ListingIdentityCases() {
    }

    @Inject
    public ListingIdentityCases(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** @param state null for all; @param reason null for all; @param after the last case seen, 0 to begin */
    public List<IdentityCase> page(IdentityCase.State state, IdentityReason reason, long after, int limit, Caller caller) {
        try (Connection connection = database.open()) {
            var query = asked(state, reason, caller).and("case_no > ?", after);
            var page = new IdentityCases(connection).list(query.text() + " order by case_no fetch first " + limit + " rows only",
                    query.parameters());
            remember(connection, "after " + after, page, caller);
            return page;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** @param place of the first one among those that fit, from 0 */
    public List<IdentityCase> pageFrom(IdentityCase.State state, IdentityReason reason, long place, int limit, Caller caller) {
        try (Connection connection = database.open()) {
            var query = asked(state, reason, caller);
            var slice = Slice.of(place, limit, count(connection, query));
            var page = slice.inOrder(new IdentityCases(connection).list(query.text() + " order by case_no" + slice.direction(false)
                    + slice.clause(), query.parameters()));
            remember(connection, "from " + place, page, caller);
            return page;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    public long count(IdentityCase.State state, IdentityReason reason, Caller caller) {
        try (Connection connection = database.open()) {
            return count(connection, asked(state, reason, caller));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static long count(Connection connection, Conditions query) throws SQLException {
        return Sql.get(connection, row -> row.getLong(1), "select count(*) from identity_case where " + query.text(), query.parameters());
    }

    /** How many cases each reason has; a case with two reasons counts under both. */
    public Map<IdentityReason, Long> countByReason(IdentityCase.State state, Caller caller) {
        Map<IdentityReason, Long> counts = new LinkedHashMap<>();
        List.of(IdentityReason.values()).forEach(reason -> counts.put(reason, 0L));
        try (Connection connection = database.open()) {
            var query = asked(state, null, caller);
            Sql.forEach(connection, row -> {
                for (String reason : row.getString(1).split(",")) {
                    counts.merge(IdentityReason.valueOf(reason), row.getLong(2), Long::sum);
                }
            }, "select reasons, count(*) from identity_case where " + query.text() + " group by reasons", query.parameters());
            return counts;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** Nothing too where it is about people whom the caller may not see; that is remembered. */
    public Optional<IdentityView> find(long caseNo, Caller caller) {
        try (Connection connection = database.open()) {
            var found = new IdentityCases(connection).find(caseNo, caller.scope()).orElse(null);
            if (found == null) {
                rememberIfHidden(connection, caseNo, caller);
                return Optional.empty();
            }
            audit.recordAll(connection, looks(found, caller));
            return Optional.of(new IdentityView(found, register(connection, found.first()), register(connection, found.other()),
                    verdicts(connection, found)));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private void remember(Connection connection, String where, List<IdentityCase> page, Caller caller) {
        var people = page.stream().flatMap(one -> Stream.of(one.first(), one.other()).filter(Objects::nonNull)
                .map(who -> new Seen(who.certno(), "case " + one.caseNo()))).toList();
        audit.record(connection, new Look(AuditEntry.of(caller.name(), "READ_IDENTITIES", where, "SHOWN", page.size() + " cases").forPurpose("身份核查"), people));
    }

    private void rememberIfHidden(Connection connection, long caseNo, Caller caller) throws SQLException {
        if (Sql.find(connection, row -> row.getLong(1), "select case_no from identity_case where case_no = ?", caseNo).isPresent()) {
            audit.record(connection, AuditEntry.of(caller.name(), "SHOW_IDENTITY", String.valueOf(caseNo), "OUT_OF_SCOPE", null));
        }
    }

    private static Register register(Connection connection, PersonRef who) throws SQLException {
        if (who == null) {
            return null;
        }
        int year = Sql.get(connection, row -> row.getInt(1), "select max(coverage_year) from identity_case");
        return new Registers(connection, year).find(who).orElse(null);
    }

    private static List<Earlier> verdicts(Connection connection, IdentityCase about) throws SQLException {
        return Sql.list(connection, row -> new Earlier(IdentityVerdict.valueOf(row.getString(1)), row.getString(2), row.getString(3),
                row.getString(4), row.getString(5), row.getObject(6, OffsetDateTime.class).toInstant().toString(),
                about.facts().equals(row.getString(7))), """
                select verdict, kept, note, proposed_by, confirmed_by, confirmed_at, facts from identity_verdict
                where case_no = ? order by confirmed_at desc""", about.caseNo());
    }

    private static List<AuditEntry> looks(IdentityCase about, Caller caller) {
        List<AuditEntry> looks = new ArrayList<>();
        looks.add(new AuditEntry(caller.name(), "SHOW_IDENTITY", about.first().certno(), "身份核查", String.valueOf(about.caseNo()), "SHOWN", null));
        if (about.isPair()) {
            looks.add(new AuditEntry(caller.name(), "SHOW_IDENTITY", about.other().certno(), "身份核查", String.valueOf(about.caseNo()), "SHOWN", null));
        }
        return looks;
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("身份疑点无法读取", failure);
    }

    /** What fits; the caller's scope goes first. */
    private static Conditions asked(IdentityCase.State state, IdentityReason reason, Caller caller) {
        return new Conditions(IdentityCases.visible(caller.scope())).and("state = ?", state == null ? null : state.name())
                .and("reasons like ?", reason == null ? null : "%" + reason.name() + "%");
    }
}
