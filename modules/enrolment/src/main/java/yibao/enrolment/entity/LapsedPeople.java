package yibao.enrolment.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import yibao.enrolment.LapsedFilter;
import yibao.enrolment.LapsedInTown;
import yibao.enrolment.LapsedPerson;
import yibao.enrolment.LapsedPerson.FollowUp;
import yibao.enrolment.PersonRef;
import yibao.enrolment.Situation;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Conditions;
import yibao.kernel.db.Slice;
import yibao.kernel.db.Sql;

/** Reads the list of the lapsed with the last mark on each. */
public class LapsedPeople {
    private static final String COLUMNS = """
            select l.line, l.row_id, l.psn_cert_type, l.certno, l.psn_name, l.gend, l.brdy, l.age_band, l.insutype, l.psn_type,
              l.situation, l.town_code, l.household_no, l.paid_before, l.paid_now, f.state, f.note, f.marked_by, f.marked_at,
              f.coverage_year
            """;
    private static final String FROM = """
             from lapsed_person l left join lapse_follow_up f on f.certno = l.certno and f.psn_cert_type = l.psn_cert_type
              and f.is_last
            """;
    /** Those with a mark: few, so that the others are counted by what is left. */
    private static final String FROM_MARKED = FROM.replace("left join", "join");
    private static final String FROM_LIST_ONLY = " from lapsed_person l ";
    private final Connection connection;
    private final Scope scope;

    public LapsedPeople(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    public long count(LapsedFilter filter) throws SQLException {
        if (LapsedFilter.UNTOUCHED.equals(filter.followUp())) {
            var all = new LapsedFilter(filter.year(), filter.town(), filter.ageBand(), filter.insutype(), filter.situation(), filter.paidNow(), null);
            return count(FROM_LIST_ONLY, all) - count(FROM_MARKED, all);
        }
        return count(filter.followUp() == null ? FROM_LIST_ONLY : FROM_MARKED, filter);
    }

    private long count(String from, LapsedFilter filter) throws SQLException {
        var query = asked(filter);
        return Sql.get(connection, row -> row.getLong(1), "select count(*)" + from + query.where(), query.parameters());
    }

    /** Those behind the line {@code after}. */
    public List<LapsedPerson> after(LapsedFilter filter, int after, int limit) throws SQLException {
        var query = asked(filter).and("l.line > ?", after);
        return Sql.list(connection, LapsedPeople::read, COLUMNS + FROM + query.where() + " order by l.line fetch first " + limit
                + " rows only", query.parameters());
    }

    /** The page that begins at a place of the filtered list, counted from 0. */
    public List<LapsedPerson> from(LapsedFilter filter, long place, int limit) throws SQLException {
        if (filter.equals(LapsedFilter.all(filter.year())) && scope.isEverywhere()) {
            return after(filter, (int) place, limit);
        }
        var slice = Slice.of(place, limit, count(filter));
        var query = asked(filter);
        return slice.inOrder(Sql.list(connection, LapsedPeople::read, COLUMNS + FROM + query.where() + " order by l.line" + slice.direction(false)
                + slice.clause(), query.parameters()));
    }

    public void forEach(LapsedFilter filter, Taker taker) throws SQLException {
        var query = asked(filter);
        Sql.forEach(connection, row -> taker.take(read(row)), COLUMNS + FROM + query.where() + " order by l.line",
                query.parameters());
    }

    /** Takes one after another. */
    public interface Taker {
        void take(LapsedPerson person) throws SQLException;
    }

    /** In the order of the towns. */
    public List<LapsedInTown> byTown(int year) throws SQLException {
        return Sql.list(connection, row -> new LapsedInTown(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                "select l.town, count(*), sum(case when f.state is null then 0 else 1 end), "
                + "sum(case when l.paid_now = 'PAID_UNLEVIED' then 1 else 0 end)" + FROM
                + " where l.coverage_year = ? and " + visible() + " group by l.town order by l.town", year);
    }

    private String visible() {
        return scope.condition("l.insu_admdvs", "l.town_code");
    }

    private Conditions asked(LapsedFilter filter) {
        var town = filter.town();
        var asked = new Conditions("l.coverage_year = ? and " + visible(), filter.year())
                .and(town != null && town.length() > 9 ? "l.town_code = ?" : "l.town = ?", town)
                .and("l.age_band = ?", filter.ageBand())
                .and("l.insutype = ?", filter.insutype())
                .and("l.situation = ?", filter.situation() == null ? null : filter.situation().name())
                .and("l.paid_now = ?", filter.paidNow());
        return LapsedFilter.UNTOUCHED.equals(filter.followUp()) ? asked.always("f.state is null") : asked.and("f.state = ?", filter.followUp());
    }

    private static LapsedPerson read(ResultSet row) throws SQLException {
        var followUp = row.getString(16) == null ? null : new FollowUp(row.getString(16), row.getString(17),
                row.getString(18), row.getObject(19, OffsetDateTime.class).toInstant().toString(), row.getInt(20));
        return new LapsedPerson(row.getInt(1), row.getLong(2), new PersonRef(row.getString(3), row.getString(4)),
                row.getString(5), row.getString(6), row.getObject(7, LocalDate.class), row.getString(8), row.getString(9),
                row.getString(10), Situation.valueOf(row.getString(11)), row.getString(12), row.getString(13),
                row.getString(14), row.getString(15), followUp);
    }
}
