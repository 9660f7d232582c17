package yibao.settlement.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import yibao.kernel.db.Sql;
import yibao.kernel.policy.PolicyBook;

/** The ledger of workings out. */
public class Runs {
    private static final String SELECT = "select run_no, cause, source, known_at, policy_pack, policy_version from settlement_run ";
    private final Connection connection;

    public Runs(Connection connection) {
        this.connection = connection;
    }

    /** To be called behind the gates: its number orders what was known of their people. */
    public Run begin(Run.Cause cause, String source, Instant knownAt, PolicyBook policy) throws SQLException {
        String version = policy.versionAt(knownAt);
        long number = Sql.insert(connection, "run_no", "insert into settlement_run (run_id, cause, source, known_at, policy_pack, policy_version) "
                + "values (?, ?, ?, ?, ?, ?)", UUID.randomUUID().toString(), cause.name(), source, knownAt, policy.pack(), version);
        return new Run(number, cause, source, knownAt, policy.pack(), version);
    }

    public Optional<Run> find(long number) throws SQLException {
        return Sql.find(connection, Runs::read, SELECT + "where run_no = ?", number);
    }

    private static Run read(ResultSet row) throws SQLException {
        return new Run(row.getLong(1), Run.Cause.valueOf(row.getString(2)), row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5), row.getString(6));
    }
}
