package yibao.poverty.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.EnumMap;
import java.util.stream.Collectors;
import yibao.kernel.Masked;
import yibao.kernel.Money;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.poverty.ApplicationFilter;
import yibao.poverty.ApplicationLine;
import yibao.poverty.PovertyState;
import yibao.poverty.PublishedNotice;

/** Applications as lists: a page at a time by their number, the newest first. */
public final class ApplicationRows {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String LINE = "select a.number, a.application_id, a.poverty_class, a.insu_admdvs, a.town_code, m.psn_name, "
            + "(select count(*) from poverty_member c where c.application_id = a.application_id), "
            + "(select count(*) from poverty_member c where c.application_id = a.application_id and c.patient), "
            + "a.state, a.since, a.applied_on, a.notice_to, a.amount, m.psn_cert_type, m.certno from poverty_application a "
            + "left join poverty_member m on m.application_id = a.application_id and m.line = 1 where ";
    private static final String SHOWN = "a.shown_to >= ? and a.notice_from <= ? and a.state in ('ON_NOTICE', 'DECISION', 'PAYMENT', 'SENT', 'BOUNCED', 'PAID', 'CLOSED')";

    private final Connection connection;

    public ApplicationRows(Connection connection) {
        this.connection = connection;
    }

    /** Those whose number is below, at most {@code size}. */
    public List<ApplicationLine> page(ApplicationFilter filter, long below, int size, Scope scope) throws SQLException {
        return query(filter, " and a.number < ? order by a.number desc fetch first " + size + " rows only", below, scope);
    }

    /** For a table that jumps. */
    public List<ApplicationLine> pageFrom(ApplicationFilter filter, long skip, int size, Scope scope) throws SQLException {
        return query(filter, " and a.number > ? order by a.number desc offset " + skip + " rows fetch next " + size + " rows only", 0L, scope);
    }

    private List<ApplicationLine> query(ApplicationFilter filter, String rest, long bound, Scope scope) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String where = where(filter, scope, parameters);
        parameters.add(bound);
        return Sql.list(connection, ApplicationRows::read, LINE + where + rest, parameters.toArray());
    }

    public long count(ApplicationFilter filter, Scope scope) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String where = where(filter, scope, parameters);
        return Sql.get(connection, row -> row.getLong(1), "select count(*) from poverty_application a where " + where, parameters.toArray());
    }

    /** How many stand where. */
    public Map<PovertyState, Long> counts(Scope scope) throws SQLException {
        Map<PovertyState, Long> counts = new EnumMap<>(PovertyState.class);
        Sql.forEach(connection, row -> counts.put(PovertyState.valueOf(row.getString(1)), row.getLong(2)),
                "select a.state, count(*) from poverty_application a where " + scope.condition("a.insu_admdvs", "a.town_code") + " group by a.state");
        return counts;
    }

    List<String> ids(String sql, Object... parameters) throws SQLException {
        return Sql.list(connection, row -> row.getString(1), sql, parameters);
    }

    public List<String> noticesOver(LocalDate today) throws SQLException {
        return ids("select application_id from poverty_application where state = 'ON_NOTICE' and notice_to < ? order by number", today);
    }

    /** What everybody may read on that day, the newest first; names are masked here already. */
    public List<PublishedNotice> published(LocalDate today, String town, long below, int size) throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(today, today, below));
        String townToo = town == null ? "" : " and a.town_code like ?";
        if (town != null) {
            parameters.add(town + "%");
        }
        record Published(long number, String id, String town, int kind, Money amount, LocalDate from, LocalDate to) {
        }
        List<Published> found = Sql.list(connection, row -> new Published(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4),
                Money.of(row.getBigDecimal(5)), row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class)),
                "select a.number, a.application_id, a.town_code, a.poverty_class, coalesce(a.amount, 0), a.notice_from, a.notice_to "
                + "from poverty_application a where " + SHOWN + " and a.number < ?" + townToo + " order by a.number desc fetch first " + size
                + " rows only", parameters.toArray());
        List<PublishedNotice> notices = new ArrayList<>();
        for (Published one : found) {
            List<String> names = Sql.list(connection, row -> Masked.name(row.getString(1)),
                    "select psn_name from poverty_member where application_id = ? and patient order by line", one.id());
            notices.add(new PublishedNotice(Stored.noOf(one.number()), names, one.town(), one.kind(), one.amount(), one.from(), one.to(),
                    !today.isAfter(one.to())));
        }
        return notices;
    }

    private static String where(ApplicationFilter filter, Scope scope, List<Object> parameters) {
        StringBuilder where = new StringBuilder(scope.condition("a.insu_admdvs", "a.town_code"));
        if (!filter.states().isEmpty()) {
            where.append(filter.states().stream().sorted().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", ", " and a.state in (", ")")));
        }
        if (filter.townCode() != null) {
            where.append(" and a.town_code like ?");
            parameters.add(filter.townCode() + "%");
        }
        if (filter.povertyClass() != null) {
            where.append(" and a.poverty_class = ?");
            parameters.add(filter.povertyClass());
        }
        return where.toString();
    }

    static ApplicationLine read(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal(13);
        return new ApplicationLine(row.getLong(1), row.getString(2), Stored.noOf(row.getLong(1)), row.getInt(3), row.getString(4), row.getString(5),
                Stored.applicant(row, 14), row.getString(6), row.getInt(7), row.getInt(8), PovertyState.valueOf(row.getString(9)),
                row.getObject(10, OffsetDateTime.class).atZoneSameInstant(OFFICE).toLocalDate(), row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class), amount == null ? null : Money.of(amount));
    }
}
