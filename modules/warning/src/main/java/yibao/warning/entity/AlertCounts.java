package yibao.warning.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.warning.WarningOverview.Age;
import yibao.warning.WarningOverview.Count;
import yibao.warning.WarningOverview.Counts;

/** Counts a year's alerts within a scope. Withdrawn and replaced ones count among the raised only. */
public class AlertCounts {
    private static final List<Integer> AGES = List.of(0, 8, 16, 31, 61);
    private static final String OPEN = "a.state in ('OPEN', 'UNDER_CHECK')";
    private static final String ENDED = "a.state in ('WITHDRAWN', 'SUPERSEDED')";
    private final Connection connection;
    private final String where;
    private final int year;
    private final LocalDate today;

    public AlertCounts(Connection connection, Scope scope, int year, LocalDate today) {
        this.connection = connection;
        this.where = " from poverty_alert a where a.warning_year = ? and " + scope.condition("a.insu_admdvs", "a.town_code");
        this.year = year;
        this.today = today;
    }

    public Counts total() throws SQLException {
        return Sql.get(connection, row -> new Counts(row.getLong(1), row.getLong(1) - row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5),
                row.getLong(6)), "select count(*), " + sum(ENDED) + ", " + sum(OPEN) + ", " + sum(OPEN + " and a.due_on < ?") + ", "
                + sum("a.state = 'VERIFIED_HARDSHIP'") + ", " + sum("a.state = 'WITHDRAWN'") + where, today, year);
    }

    public List<Count> byLine() throws SQLException {
        return by("a.line_code");
    }

    public List<Count> byTown() throws SQLException {
        return by("a.town");
    }

    public List<Count> byMonth() throws SQLException {
        return by("substring(cast(a.alert_date as varchar(10)) from 1 for 7)");
    }

    private List<Count> by(String key) throws SQLException {
        return Sql.list(connection, row -> new Count(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)),
                "select " + key + ", " + sum("a.alert_type = 'PERSON'") + ", " + sum("a.alert_type = 'HOUSEHOLD'") + ", " + sum(OPEN) + ", "
                + sum(OPEN + " and a.due_on < ?") + ", " + sum("a.state = 'VERIFIED_HARDSHIP'") + where + " and not " + ENDED + " group by " + key
                + " order by 1", today, year);
    }

    /** Open ones by the days since they were pushed. */
    public List<Age> byAge() throws SQLException {
        List<Age> ages = new ArrayList<>();
        for (int i = 0; i < AGES.size(); i++) {
            int from = AGES.get(i);
            var youngest = today.minusDays(from);
            var oldest = i + 1 < AGES.size() ? today.minusDays(AGES.get(i + 1)) : LocalDate.of(1900, 1, 1);
            ages.add(Sql.get(connection, row -> new Age(from, row.getLong(1), row.getLong(2)), "select count(*), " + sum("a.due_on < ?") + where
                    + " and " + OPEN + " and a.alert_date <= ? and a.alert_date > ?", today, year, youngest, oldest));
        }
        return ages;
    }

    private static String sum(String condition) {
        return "coalesce(sum(case when " + condition + " then 1 else 0 end), 0)";
    }
}
