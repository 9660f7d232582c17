package yibao.warning.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yibao.enrolment.PersonRef;
import yibao.kernel.db.Sql;
import yibao.warning.WarningOverview.Run;

/** The measurings of years, and what later ones ask of earlier ones. */
public class WarningRuns {
    private final Connection connection;

    public WarningRuns(Connection connection) {
        this.connection = connection;
    }

    /** @param note why nothing was measured; null where all went well */
    public void add(AlertBooks.Run run, String cause, String requestedBy, long people, AlertBooks.Changes changes, String note)
            throws SQLException {
        Sql.execute(connection, "update warning_run set is_last = false where warning_year = ? and is_last", run.year());
        Sql.execute(connection, """
                insert into warning_run (run_id, warning_year, cause, requested_by, period_begn, period_end, known_at, policy_pack,
                  policy_version, people, raised, withdrawn, note, is_last) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)""",
                run.runId(), run.year(), cause, requestedBy, run.from(), run.to(), run.knownAt(), run.pack(), run.policyVersion(), people,
                changes.raised(), changes.withdrawn(), note);
    }

    public Optional<Run> findLast(int year) throws SQLException {
        return Sql.find(connection, WarningRuns::read, "select period_begn, period_end, known_at, people, note from warning_run "
                + "where warning_year = ? and is_last", year);
    }

    /** The newest first. */
    public List<Integer> years() throws SQLException {
        return Sql.list(connection, row -> row.getInt(1), "select distinct warning_year from warning_run order by warning_year desc");
    }

    /** The newest year in which anybody bore anything. */
    public Optional<Integer> findNewestWithPeople() throws SQLException {
        return Sql.find(connection, row -> row.getInt(1), "select warning_year from warning_run where is_last and people > 0 "
                + "order by warning_year desc fetch first 1 row only");
    }

    /** Whose hardship civil affairs has verified in that year. */
    public Set<PersonRef> verified(int year) throws SQLException {
        return new HashSet<>(Sql.list(connection, row -> new PersonRef(row.getString(1), row.getString(2)),
                "select psn_cert_type, certno from poverty_alert where warning_year = ? and state = 'VERIFIED_HARDSHIP'", year));
    }

    private static Run read(ResultSet row) throws SQLException {
        return new Run(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class),
                row.getObject(3, OffsetDateTime.class).toInstant(), row.getLong(4), row.getString(5));
    }
}
