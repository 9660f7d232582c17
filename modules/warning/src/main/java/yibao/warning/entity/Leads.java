package yibao.warning.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Conditions;
import yibao.kernel.db.Sql;
import yibao.warning.Lead;
import yibao.warning.Lead.FollowUp;
import yibao.warning.LeadFilter;
import yibao.warning.LeadReason;
import yibao.warning.LeadsInTown;

/** Reads leads that hold, within a scope, with the last mark on each. */
public class Leads {
    private static final String COLUMNS = """
            select l.lead_id, l.warning_year, l.reason, l.psn_cert_type, l.certno, l.psn_name, l.household_no, l.classes, l.insu_admdvs, l.town_code,
              l.medfee_sumamt, l.psn_burden_amt, l.assist_amt, l.sentence, m.state, m.note, m.marked_by, m.marked_at
            """;
    private static final String FROM = " from warning_lead l left join lead_mark m on m.lead_id = l.lead_id and m.is_last ";
    private static final String LEADS_ONLY = " from warning_lead l ";
    private final Connection connection;
    private final Scope scope;

    public Leads(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    public long count(LeadFilter filter) throws SQLException {
        var query = asked(filter);
        return Sql.get(connection, row -> row.getLong(1), "select count(*)" + (filter.state() == null ? LEADS_ONLY : FROM) + query.where(),
                query.parameters());
    }

    /** Those nobody has brought to an end. @param closing states that do */
    public long countUnfinished(int year, List<String> closing) throws SQLException {
        return Sql.get(connection, row -> row.getLong(1), "select count(*)" + FROM + "where l.warning_year = ? and l.gone_at is null and "
                + visible() + " and (m.state is null or not m.state = any(?))", year, closing.toArray(String[]::new));
    }

    /** Those behind the number {@code after}. */
    public List<Lead> after(LeadFilter filter, long after, int limit) throws SQLException {
        var query = asked(filter).and("l.lead_id > ?", after);
        return Sql.list(connection, Leads::read, COLUMNS + FROM + query.where() + " order by l.lead_id fetch first " + limit + " rows only",
                query.parameters());
    }

    /** The page that begins at a place of the filtered list, in the order in which a town works. */
    public List<Lead> from(LeadFilter filter, long place, int limit) throws SQLException {
        var query = asked(filter);
        return Sql.list(connection, Leads::read, COLUMNS + FROM + query.where() + " order by l.town_code, l.psn_burden_amt desc, l.lead_id offset " + place
                + " rows fetch next " + limit + " rows only", query.parameters());
    }

    /** Takes one after another. */
    public interface Taker {
        void take(Lead lead) throws SQLException;
    }

    public void forEach(LeadFilter filter, Taker taker) throws SQLException {
        var query = asked(filter);
        Sql.forEach(connection, row -> taker.take(read(row)), COLUMNS + FROM + query.where() + " order by l.town_code, l.psn_burden_amt desc, l.lead_id",
                query.parameters());
    }

    public Optional<PersonRef> find(long leadId) throws SQLException {
        return Sql.find(connection, row -> new PersonRef(row.getString(1), row.getString(2)), "select l.psn_cert_type, l.certno" + LEADS_ONLY
                + "where l.lead_id = ? and l.gone_at is null and " + visible(), leadId);
    }

    /** In the order of the towns. */
    public List<LeadsInTown> byTown(int year) throws SQLException {
        return Sql.list(connection, row -> new LeadsInTown(row.getString(1), row.getLong(2), row.getLong(3)), "select l.town, count(*), "
                + "coalesce(sum(case when m.state is null then 0 else 1 end), 0)" + FROM + "where l.warning_year = ? and l.gone_at is null and "
                + visible() + " group by l.town order by l.town", year);
    }

    private String visible() {
        return scope.condition("l.insu_admdvs", "l.town_code");
    }

    private Conditions asked(LeadFilter filter) {
        var asked = new Conditions("l.warning_year = ? and l.gone_at is null and " + visible(), filter.year())
                .and(filter.town() != null && filter.town().length() > 9 ? "l.town_code = ?" : "l.town = ?", filter.town())
                .and("l.reason = ?", filter.reason() == null ? null : filter.reason().name());
        return LeadFilter.UNTOUCHED.equals(filter.state()) ? asked.always("m.state is null") : asked.and("m.state = ?", filter.state());
    }

    private static Lead read(ResultSet row) throws SQLException {
        var followUp = row.getString(15) == null ? null : new FollowUp(row.getString(15), row.getString(16), row.getString(17),
                row.getObject(18, OffsetDateTime.class).toInstant());
        return new Lead(row.getLong(1), row.getInt(2), LeadReason.valueOf(row.getString(3)), new PersonRef(row.getString(4), row.getString(5)),
                row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10), Money.of(row.getBigDecimal(11)),
                Money.of(row.getBigDecimal(12)), Money.of(row.getBigDecimal(13)), row.getString(14), followUp);
    }
}
